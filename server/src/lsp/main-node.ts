import { startServerFromCommandLine } from "./node.ts"

startServerFromCommandLine()
