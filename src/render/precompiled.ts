/** Our templates as code, by name. The bundle has them; elsewhere they are compiled when they are asked for. */
export interface Precompiled {
  /** Of the source, as `sourceHash` makes it: another one is compiled anew. */
  hash: string
  specification: () => TemplateSpecification
}

export const precompiled: ReadonlyMap<string, Precompiled> = new Map()
