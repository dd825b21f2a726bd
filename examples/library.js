// 作为库使用：node examples/library.js（在装有 baogao 的文件夹里）
import { check, compare, figures, fix } from "baogao"

const text = "共收到申请395件，其中予以公开367件、不予公开18件。"

// 问题：规则、严重程度、信息、位置、相关的数、改法
for (const { rule, message, span } of check(text).findings) {
  console.log(rule, text.slice(span.start, span.end), message)
}

// 账本：每个数、每一处关系，核对了没有
const { relations } = figures(text)
console.log(relations.map(({ formula, verdict }) => `${formula}：${verdict.kind}`))

// 只改序号和标点，从不改数据
console.log(fix("一、甲项工作\n三、乙项工作\n").text)

// 今年的报告与上年的报告
console.log(compare("受理案件数量182件。", "受理案件数量206件，同比增长15.2%。").findings)
