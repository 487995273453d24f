/** Nodes that stand between Markdown and the tree: what reading has found out, before questions are built from it. */
import type {Paragraph, RootContent} from 'mdast'
import type {Node} from 'unist'
import type {FlowContent} from '../guide/types.ts'

/** `<details>`: what its summary holds, and what it hides. */
export interface Details extends Node {
  type: 'details'
  summary: Array<RootContent>
  children: Array<RootContent>
}

/** A question that a dialect has found outside headings. */
export interface Draft extends Node {
  type: 'draft'
  /** The words asked; the marks of a number or level are still in them. */
  asked: Paragraph
  /** What else is part of the asking, such as code. */
  more: Array<FlowContent>
  /** What the dialect knows the question is called. */
  label: string | null
  body: Array<RootContent>
}

declare module 'mdast' {
  interface RootContentMap {
    details: Details
    draft: Draft
  }
}
