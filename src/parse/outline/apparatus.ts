/** Headings over what a guide says about itself: sources, contributors, licence. They are never questions. */

const names = [
  'references?|further reading|read(?:ing)? more|more reading|see also|sources?|useful links|links|resources?|additional (?:links|resources)|other answers?|external links|bibliography|great references|other great references',
  'contribut(?:ors?|ing|e|ions?)|licen[cs]e|authors?|credits?|acknowledge?ments?|thanks|sponsors?|donat(?:e|ions?)|support|star history|changelog|translations?|maintainers?|about(?: (?:us|me|the author))?|community|contact',
  'table of contents?|contents?|toc|index',
  "introduction|foreword|preface|overview|conclusion|summary|legend|usage|how to (?:use|contribute|use (?:this|the (?:guide|repo))\\b.*)|(?:extra|general|final|bonus|pro|interview|study)(?: (?:interview|pro|study))? tips|author(?:’|')?s? notes?|prerequisites|getting started|quick ?start|installation|set ?up|repository structure|project structure|features|instructions|additional resources|disclaimer|about this .*|what you(?: wi|’|')ll learn",
  'источники|ссылки|литература|дополнительно|полезные ссылки|содержание|оглавление|введение|заключение',
  '参考|参考资料|参考文献|参考链接|推荐阅读|相关链接|目录|前言|总结|结语|著作权|贡献(?:者)?',
  'referencias|fuentes|enlaces|recursos|contribuir|licencia|índice|introducción|conclusión|instrucciones|recursos adicionales|cómo usar .*|como usar .*|instruções|recursos adicionais|referências|fontes|contribuidores|licença|introdução|conclusão|sumário',
  'المراجع|المصادر|جدول المحتويات|المحتويات|مقدمة|المقدمة|الخاتمة|参考リンク|はじめに|おわりに|目次|참고|참고 ?자료|출처|목차|소개',
]

/** Of text in lower case: a pattern that folds the case of so many alphabets takes four times as long to compile. */
const pattern = new RegExp(`^(?:${names.join('|')})$`, 'u')

export function isApparatus(text: string): boolean {
  return pattern.test(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase())
}
