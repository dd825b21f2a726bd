import { type Connection, RequestType } from "vscode-languageserver"
import type { Files } from "./files.ts"

/** Server → client: the text of a file, `null` when there is none or it is no UTF-8 text. */
const readFileRequest = new RequestType<{ readonly uri: string }, string | null, void>("baogao/readFile")

/** Server → client: the files below a folder that may be reports. */
const findFilesRequest = new RequestType<{ readonly folder: string }, readonly string[], void>("baogao/findFiles")

/**
 * The client's own view of the workspace, for clients that offer it: remote and virtual folders, the files that the
 * user's settings leave out, and a server in a browser, which reaches no files by itself.
 */
export const clientFiles = (connection: Connection): Files => ({
  read: async (uri) => (await connection.sendRequest(readFileRequest, { uri })) ?? undefined,
  list: (folder) => connection.sendRequest(findFilesRequest, { folder }),
})
