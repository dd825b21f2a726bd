import { type Disposable, ShellExecution, Task, type TaskDefinition, TaskScope, tasks, workspace } from "vscode"

/** A task of the type `baogao`, as tasks.json may define it. */
interface CheckTask extends TaskDefinition {
  /** Files, folders or patterns; the whole folder when absent. */
  readonly paths?: readonly string[]
  /** Further options of `baogao check`. */
  readonly args?: readonly string[]
}

const matchers = ["$baogao-error", "$baogao-warning", "$baogao-information"]

/** Offers “baogao: check” among the tasks: the command line program, its output matched into the Problems panel. */
export const registerTasks = (): Disposable =>
  tasks.registerTaskProvider("baogao", {
    provideTasks: () => (workspace.workspaceFolders === undefined ? [] : [taskOf({ type: "baogao" })]),
    resolveTask: (task) => taskOf(task.definition as CheckTask),
  })

function taskOf(definition: CheckTask): Task {
  const words = ["baogao", "check", "--no-color", ...(definition.args ?? []), ...(definition.paths ?? ["."])]
  const execution = new ShellExecution("npx", words)
  return new Task(definition, TaskScope.Workspace, "check", "baogao", execution, matchers)
}
