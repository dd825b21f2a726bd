/** A report in which everything is in order. */
export const cleanReport = `示例区人民政府关于2024年度法治政府建设工作情况的报告

　　2024年，示例区深入推进法治政府建设，现将有关情况报告如下：

一、2024年度推进法治政府建设的主要举措和成效

（一）依法办理行政复议案件。全年收到行政复议申请385件，其中受理367件、不予受理18件。

（二）严格规范公正文明执法。全年办结行政处罚案件200件，其中简易程序案件50件，占25%。

二、2024年度推进法治政府建设存在的不足和原因

　　基层执法力量仍显薄弱，主要原因是专业人员补充较慢。

三、党政主要负责人履行推进法治建设第一责任人职责情况

　　区政府主要负责同志带头学法用法，认真履行推进法治建设第一责任人职责。

四、2025年度推进法治政府建设的主要安排

　　继续加强基层执法队伍建设，提高行政复议办案质量。
`

/** The clean report with one total that does not add up, one heading number skipped. */
export const faultyReport = cleanReport.replace("申请385件", "申请395件").replace("四、2025年度", "五、2025年度")

/** The clean report without its third part. */
export const incompleteReport = cleanReport
  .replace(/三、党政[\s\S]*?(?=四、)/, "")
  .replace("四、2025年度", "三、2025年度")

/** A text that is no report; the sum in it is wrong all the same. */
export const otherText = "# 读书笔记\n\n全年收到申请395件，其中受理367件、不予受理18件。\n"
