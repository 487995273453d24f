/** The labels of facts, in all languages. Adding a label is adding a word to a row. */

/** A fact about a question, written on one line under its prompt. */
export type FactKind = 'label' | 'level' | 'topics' | 'competency' | 'minutes' | 'weight' | 'weightReason' | 'mustAsk'

export const factRows: Record<FactKind, Array<string>> = {
  label: ['Label', 'Number', 'Code'],
  level: [
    'Level',
    'Difficulty',
    'Seniority',
    'Уровень',
    'Сложность',
    '难度',
    'Nivel',
    'Dificultad',
    'Nível',
    'Dificuldade',
    'المستوى',
    '難易度',
    '난이도',
  ],
  topics: ['Topics', 'Topic', 'Tags', 'Темы', 'Тема', '标签', 'Temas', 'Tópicos', 'المواضيع', 'タグ', '태그'],
  competency: ['Competency', 'Competence', 'Skill'],
  minutes: ['Minutes', 'Time', 'Duration'],
  weight: ['Weight'],
  weightReason: ['Weight reason', 'Reason for the weight'],
  mustAsk: ['Must ask', 'Must-ask'],
}
