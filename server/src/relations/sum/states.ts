/** What is done, and what is not yet: a list of nothing but states is a partition. */
const doneMarks = ["已", "完成", "办结", "审结"]
const pendingMarks = [
  "正在",
  "正按",
  "限期",
  "未",
  "尚",
  "待",
  "仍",
  "在",
  "现在",
  "处于",
  "稳控",
  "结转下",
  "结转至",
  "结转到",
  "转入下",
  "转下",
]

const beginsWith = (name: string, marks: readonly string[]): boolean => marks.some((mark) => name.startsWith(mark))

/** Whether the words behind a figure say that something is still to come. */
export const isPending = (words: string): boolean => beginsWith(words, pendingMarks)

/** 已整改197处，限期整改30处: a list of nothing but what is done and what is still to come. */
export const isStatePartition = (names: readonly string[]): boolean =>
  names.every((name) => isDone(name) || beginsWith(name, pendingMarks)) &&
  names.some(isDone) &&
  names.some((name) => beginsWith(name, pendingMarks))

/** 已办结, 完成整治; 当年答复, 全年办结. */
const isDone = (name: string): boolean =>
  beginsWith(name, doneMarks) || /^(?:当年|全年|年内|本年)(?:答复|办结|审结|办理|完成|结案)$/.test(name)
