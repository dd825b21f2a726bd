import type { Localized } from "../config/problem.ts"

const systemErrors: Readonly<Record<string, Localized>> = {
  ENOENT: { zh: "没有这个文件或文件夹，请检查路径。", en: "no such file or folder; check the path" },
  EACCES: { zh: "没有访问权限，请检查文件权限。", en: "permission denied; check the file's mode" },
  EPERM: { zh: "没有访问权限，请检查文件权限。", en: "permission denied; check the file's mode" },
  EROFS: { zh: "文件系统只读，无法写入。", en: "the file system is read-only" },
  EISDIR: { zh: "这是文件夹，应为文件。", en: "this is a folder, not a file" },
  ENOTDIR: { zh: "路径中有一段不是文件夹，请检查路径。", en: "a part of the path is no folder; check the path" },
  ENOSPC: { zh: "磁盘空间不足。", en: "no space left on the disk" },
  EDQUOT: { zh: "磁盘配额已满。", en: "the disk quota is used up" },
  EFBIG: { zh: "文件太大，系统不允许写入。", en: "the file is larger than the system allows" },
  ELOOP: { zh: "符号链接循环。", en: "symbolic links form a loop" },
}

/** What a failed system call means to the user. */
export function describeFailure(error: unknown): Localized {
  const reason = error instanceof Error ? error.message : String(error)
  return knownFailure(error) ?? { zh: `系统错误：${reason}`, en: `system error: ${reason}` }
}

const knownFailure = (error: unknown): Localized | undefined =>
  error instanceof Error && "code" in error ? systemErrors[String(error.code)] : undefined

/** What an error means that nobody expected: the system's (a full disk behind standard output), or a defect. */
export function describeCrash(error: unknown): Localized {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return (
    knownFailure(error) ?? {
      zh: `程序出错，请报告这一问题：${reason}`,
      en: `internal error, please report it: ${reason}`,
    }
  )
}
