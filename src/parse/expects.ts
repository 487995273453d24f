/** Whether a guide says of itself that it holds questions: in its title, its file’s name or its description. */

const words =
  /interview|questions?\b|quiz|q\s?&\s?a\b|\bfaq\b|exercises?\b|flash\s?cards?|exam\b|practice test|assessment|вопрос|собеседован|интервью|задач|упражнен|面试|面試|题|題|问答|問答|面接|質問|問題|クイズ|면접|질문|문제|퀴즈|entrevista|preguntas?|ejercicios?|perguntas?|exercícios?|أسئلة|اسئلة|مقابل|تمارين|entretien|fragen|katalog/iu

export function expectsQuestions(texts: Array<string | null | undefined>): boolean {
  return texts.some((text) => text && words.test(text.replace(/[-_]+/g, ' ')))
}
