/** Template → the code that fills it. Who has no templates but ours does not load this: theirs come compiled. */
import Handlebars from 'handlebars'
import {checkTemplate, helperNames, type Known} from './check-template.ts'

const options: PrecompileOptions = {
  strict: true,
  explicitPartialContext: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...helperNames, 'helperMissing', 'blockHelperMissing'].map((name) => [name, true]),
  ) as never,
}

/** As the text of an expression. Throws a `TemplateError`. */
export function precompileTemplate(source: string, known: Known): string {
  checkTemplate(source, known)
  return String(Handlebars.precompile(source, options))
}

/** Throws a `TemplateError`. */
export function compileTemplate(source: string, known: Known): TemplateSpecification {
  // What Handlebars does by itself for each template: it writes functions, no text of the template among their code.
  return new Function(`return ${precompileTemplate(source, known)}`)() as TemplateSpecification
}
