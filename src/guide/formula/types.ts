/** MathML as plain objects. */
export interface FormulaElement {
  name: string
  attributes: Record<string, string>
  /** Classes of ours, for what MathML has no element for. */
  classes: Array<string>
  children: Array<FormulaElement | string>
}

/** A node as Temml makes it: an element, a fragment, or text. */
export interface TexNode {
  type?: string
  text?: string
  attributes?: Record<string, unknown>
  classes?: Array<string>
  style?: Record<string, string>
  children?: Array<TexNode>
}
