import type { Block, NumberedHeading } from "./model.ts"

export const isNumbered = (block: Block): block is NumberedHeading =>
  block.kind === "heading" && block.numbering !== undefined

/** Whether every number may start anew after the block: the title of a document, an attachment, notes. */
export const opensContext = (block: Block): boolean =>
  block.kind === "title" || (block.kind === "heading" && block.boundary !== undefined)

/** The numbered headings of the body, of each attachment and of the notes. */
export function splitContexts(blocks: readonly Block[]): readonly (readonly NumberedHeading[])[] {
  const contexts: NumberedHeading[][] = [[]]
  for (const block of blocks) {
    if (opensContext(block)) contexts.push([])
    else if (isNumbered(block)) contexts.at(-1)?.push(block)
  }
  return contexts.filter((context) => context.length > 0)
}
