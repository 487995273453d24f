/** Cards filled in at random: what is typed is Latin, Polish, Chinese and Arabic, with lines, signs and formulas in it. */
import fc from 'fast-check'
import {fieldPrefix} from '../../src/guide/fields.ts'
import type {KitDescription} from '../../src/guide/kit.ts'
import type {Values} from './forms.ts'

const words = [
  'Rang the coastguard first.',
  '“Nobody told me, so I asked.”',
  'Zażółć gęślą jaźń: Łukasz powiedział, że sprawdzi.',
  'Ćma leciała nad źródłem',
  '先通知海岸警卫队，然后检查灯。',
  '她说：“我会先等一个小时。”',
  'اتصل بخفر السواحل أولاً ثم أصلح المصباح.',
  'قالت إنها ستنتظر ساعة',
  '=1+1',
  '- not sure; "quoted", (brackets) \\ and / 5 < 6 & 7',
  '𝄞 😀 ﷺ',
  'O’Brien — naïve café',
]

export const phrase = fc
  .array(fc.constantFrom(...words), {minLength: 1, maxLength: 4})
  .chain((parts) => fc.constantFrom(' ', '\n').map((between) => parts.join(between)))
const short = fc.constantFrom('Łucja Świątek', 'Ada B.', '王小明', 'ليلى حداد', 'Ó Dálaigh')

/** Some fields are left as they are. `overflow` is the field for more notes: a kit has one a sheet. */
export function arbitraryValues(kit: KitDescription, overflow: string): fc.Arbitrary<Values> {
  const fields: Record<string, fc.Arbitrary<string | boolean | number>> = {
    'kit.initials': fc.constantFrom('AB', 'ŁŚ', '王'),
    'kit.date': fc.constant('4 May 2026'),
    [overflow]: phrase,
    'overall.for': phrase,
    'overall.against': phrase,
    'overall.unknown': phrase,
    'overall.signature': short,
    'overall.word': fc.integer({min: 0, max: 4}),
    'overall.confidence': fc.integer({min: 0, max: 2}),
  }
  for (const {identifier, heard, flags} of kit.questions) {
    const prefix = fieldPrefix(identifier)
    fields[`${prefix}.notes`] = phrase
    fields[`${prefix}.start`] = fc.constantFrom('10:05', '9.40')
    fields[`${prefix}.score`] = fc.integer({min: 0, max: 7})
    for (const index of heard.keys()) fields[`${prefix}.heard.${index + 1}`] = fc.constant(true)
    for (const index of flags.keys()) fields[`${prefix}.flag.${index + 1}`] = fc.constant(true)
  }
  return fc
    .record(fields, {requiredKeys: []})
    .chain((values) => short.map((name) => ({...values, 'kit.code': 'K-0417', 'kit.interviewer': name})))
}
