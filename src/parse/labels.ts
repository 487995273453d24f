/**
 * The labels that open a part of a question. Adding a label is adding a word to a row.
 *
 * The first spelling of a row is the canonical one: what we write ourselves, and what a typo is taken for when no
 * other spelling is nearer. British and American spellings both stand here, so neither is a typo of the other.
 */

/** What a label opens. */
export type LabelKind =
  | 'question'
  | 'rationale'
  | 'framework'
  | 'star'
  | 'answer'
  | 'brief'
  | 'tip'
  | 'followUps'
  | 'redFlags'
  | 'choices'
  | 'strong'
  | 'mixed'
  | 'weak'

export const labelRows: Record<LabelKind, Array<string>> = {
  question: ['Question', 'Questions', 'Prompt', 'Q', 'The question'],
  rationale: [
    'Why they ask',
    'Why they ask this',
    'Why they ask it',
    'Why interviewers ask',
    'Why interviewers ask this',
    'Why interviewers ask it',
    'Why the interviewer asks this question',
    'Why this question',
    'Why we ask',
    'Why it’s common',
    'What it tests',
    'Why it matters',
    'What we look for',
    'What interviewers look for',
    'Rationale',
  ],
  framework: [
    'Framework',
    'Framework for answering',
    'Answer framework',
    'Preparation framework',
    'How to answer',
    'How to answer it',
    'How to structure your answer',
    'Structure your answer',
    'Structure your response',
    'Key elements to include',
    'Steps',
  ],
  star: ['STAR framework', 'STAR', 'STAR method', 'STAR answer', 'STAR outline'],
  answer: [
    'Sample answer',
    'Answer',
    'Example answer',
    'Answer example',
    'Model answer',
    'Suggested answer',
    'Expected answer',
    'Possible answer',
    'Good answer',
    'Strong answer',
    'Sample response',
    'Example response',
    'Answers',
    'Ans',
    'A',
    'Correct answer',
    'Right answer',
    'Expected strong answer',
    'Minimum acceptable answer',
    'Solution',
    'Solutions',
    'Candidate response paths',
    'Explanation',
    'Query',
    'SQL query',
    'Command',
    'Commands',
    'Resposta correta',
  ],
  brief: [
    'In short',
    'Short answer',
    'In brief',
    'Brief',
    'Brief answer',
    'Summary',
    'Key takeaway',
    'Takeaway',
    'TL;DR',
  ],
  tip: [
    'Tip',
    'Tips',
    'Pro tip',
    'Personalization tip',
    'Personalisation tip',
    'Personalization tips',
    'Personalisation tips',
    'Make it your own',
    'Tips to ace it',
    'Talking points',
    'Hint',
    'Hints',
    'Good to hear',
  ],
  followUps: [
    'Follow-ups',
    'Follow-up',
    'Follow-up questions',
    'Follow-up question',
    'Possible follow-ups',
    'Possible follow-up',
    'Likely follow-ups',
    'Followups',
    'Follow up questions',
    'Probes',
  ],
  redFlags: [
    'Red flags',
    'Red flag',
    'Warning signs',
    'Reject signals',
    'Common mistakes',
    'Mistakes to avoid',
    'What to avoid',
  ],
  choices: ['Choices', 'Choose one', 'Choose all that apply', 'Options'],
  strong: ['Strong', 'Strong signals', 'What strong looks like'],
  mixed: ['Mixed', 'Solid', 'Mixed signals', 'What solid looks like'],
  weak: ['Weak', 'Weak answer', 'Bad answer', 'Weak signals', 'What weak looks like'],
}
