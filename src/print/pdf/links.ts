/** Says of every link where it leads, for those who cannot see what is printed under it (ISO 14289-1, 7.18.5). */
import type {Places} from './destination.ts'
import type {PdfFile} from './file.ts'
import type {OutlineItem} from './outline.ts'
import {Bytes, type Dictionary, Name, textString, writeValue} from './values.ts'

/**
 * By object number: the text of the links with descriptions. Within the file that is the bookmark’s title, or what `pageOf` calls the
 * page where the place has none; elsewhere the address. Links whose address begins with `fieldBase` become fields, and are left out.
 */
export function describeLinks(
  pdf: PdfFile,
  places: Places,
  outline: Array<OutlineItem>,
  pageOf: (identifier: string) => string,
  fieldBase?: string,
): Map<number, string> {
  const identifiers = new Map([...places.names].map(([identifier, name]) => [name, identifier]))
  const titles = new Map<string, string>()
  const addTitles = (items: Array<OutlineItem>): void => {
    for (const {title, destination, children} of items) {
      titles.set(destination, title)
      addTitles(children ?? [])
    }
  }
  addTitles(outline)
  const described = new Map<number, string>()
  for (const number of pdf.holding('/Subtype /Link')) {
    const link = places.objects.get(number) ?? pdf.read(number)
    if (!(link instanceof Map) || link.has('Contents')) continue
    const name = link.get('Dest')
    const identifier = name instanceof Name ? identifiers.get(name.name) : undefined
    const text = identifier === undefined ? addressOf(link) : (titles.get(identifier) ?? pageOf(identifier))
    if (text && !(fieldBase && identifier === undefined && text.startsWith(fieldBase)))
      described.set(number, writeValue(new Map(link).set('Contents', textString(text))))
  }
  return described
}

function addressOf(link: Dictionary): string | null {
  const action = link.get('A')
  const address = action instanceof Map ? action.get('URI') : null
  return address instanceof Bytes ? address.value : null
}
