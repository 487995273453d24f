/**
 * Options as a config file or a program may say them. Written from the table of options by
 * `UPDATE=1 npx vitest run --config test/vitest.config.ts test/options`; change the table.
 */
export interface EveryOption {
  /** Files, folders, globs, or - for standard input. */
  guides?: ReadonlyArray<string> | string | undefined
  /** Where what is made goes: <dir>/<guide>/, debriefs to <dir>/<guide>-debrief/ (default: out). */
  out?: string | undefined
  /** Which documents: booklet, scorecards, flashcards (default: all). */
  documents?:
    | ReadonlyArray<'booklet' | 'scorecards' | 'flashcards'>
    | 'booklet'
    | 'scorecards'
    | 'flashcards'
    | undefined
  /** In which formats: html, pdf (default: both). */
  formats?: ReadonlyArray<'html' | 'pdf'> | 'html' | 'pdf' | undefined
  /** a3, a4, a5, a6, letter, half-letter, legal or WIDTHxHEIGHTmm (default: booklet a5, sheets a4). */
  paper?: string | undefined
  /** How the guide is written, if that is not recognised: canonical, headings, cards, labels, summaries, folds, choices, bold, items, lines, tables, trivia, pool, gift, ruled, pasted. */
  dialect?:
    | 'canonical'
    | 'headings'
    | 'cards'
    | 'labels'
    | 'summaries'
    | 'folds'
    | 'choices'
    | 'bold'
    | 'items'
    | 'lines'
    | 'tables'
    | 'trivia'
    | 'pool'
    | 'gift'
    | 'ruled'
    | 'pasted'
    | undefined
  /** Templates and styles that take the place of ours of the same name. */
  templates?: string | undefined
  /** How documents look: classic, modern, contrast, playful, or a folder of your own such as ./mine (default: classic). */
  theme?: string | undefined
  /** One colour of your own, such as #0b5568: dark enough to be read on paper. */
  color?: string | undefined
  /** A picture for the cover of the booklet and of the scorecards. */
  logo?: string | undefined
  /** Fetch pictures from there, such as https://pictures.example.org; may be given again. */
  allowRemote?: ReadonlyArray<string | number> | string | number | undefined
  /** The browser to print with: a path, or a ws:// address; several share the work. */
  browser?: ReadonlyArray<string> | string | undefined
  /** `false`: print everything anew, and keep nothing for the next build. */
  cache?: boolean | undefined
  /** Say what a guide lacks for them: scorecards. */
  for?: ReadonlyArray<'scorecards'> | 'scorecards' | undefined
  /** Which rules hold, and how gravely: `off`, a severity, or `[severity, {option: number}]` by rule. */
  rules?:
    | Readonly<
        Record<
          string,
          | 'off'
          | 'info'
          | 'warning'
          | 'error'
          | readonly ['off' | 'info' | 'warning' | 'error', Readonly<Record<string, number>>]
        >
      >
    | undefined
  /** Where options and rules are read from (default: studypack.config.yaml, .json, .mjs or .ts of this folder, or studypack in its package.json). */
  config?: string | undefined
  /** How long the whole build may take (default: 300). */
  timeout?: number | undefined
  /** Warnings end in failure too, and keep a pack from being printed. */
  strict?: boolean | undefined
  /** Only these sections, by title or identifier. */
  sections?: ReadonlyArray<string | number> | string | number | undefined
  /** Only questions with one of these topics. */
  topics?: ReadonlyArray<string | number> | string | number | undefined
  /** Only questions of these levels. */
  level?: ReadonlyArray<string | number> | string | number | undefined
  /** Only questions that show one of these competencies. */
  competency?: ReadonlyArray<string | number> | string | number | undefined
  /** Only questions that must be asked. */
  mustAsk?: boolean | undefined
  /** Only these questions, by number, range (3-7) or identifier. */
  questions?: ReadonlyArray<string | number> | string | number | undefined
  /** Only as many questions as fit --minutes: what must be asked, then each competency in turn. */
  budget?: boolean | undefined
  /** At most so many questions. */
  limit?: number | undefined
  /** In an order drawn by lot; each seed (--shuffle=SEED) gives its own, always the same. */
  shuffle?: boolean | string | undefined
  /** Answers under the questions or at the back with room to write, answers alone, or 16 pt and more: study, practice, answers, large-print (default: study). */
  edition?: 'study' | 'practice' | 'answers' | 'large-print' | undefined
  /** Besides, its pages on sheets of twice the size: to be folded and stapled, or two side by side: booklet, 2up. */
  imposition?: 'booklet' | '2up' | undefined
  /** A plan by days until this one, such as 2026-12-15, at the back of the booklet. */
  until?: string | undefined
  /** The first day of that plan (default: SOURCE_DATE_EPOCH, else today). */
  from?: string | undefined
  /** On the scorecards: a code, never a name. */
  candidate?: string | undefined
  /** On the scorecards: what the interview is for. */
  role?: string | undefined
  /** On the scorecards. */
  interviewer?: string | undefined
  /** A kit for each candidate and interviewer that this .csv or .yaml names, and a table of who asks what. */
  kits?: string | undefined
  /** Scorecards to be filled in by hand, without form fields. */
  blank?: boolean | undefined
  /** Length of the interview; a warning says when the scorecards take longer. */
  minutes?: number | undefined
  /** Sheets of cards, by name (`studypack stocks` lists them) or as a file that describes one. */
  stock?: string | undefined
  /** Sheets of cards of your own, by name. */
  stocks?: Readonly<Record<string, unknown>> | undefined
  /** Cards of this size, as many as the paper holds. */
  card?: string | undefined
  /** Both sides, one of them, both on one side to fold, or a list in two columns: duplex, fronts, backs, fold, list (default: duplex). */
  sides?: 'duplex' | 'fronts' | 'backs' | 'fold' | 'list' | undefined
  /** The edge that the printer turns sheets about: long, short (default: long). */
  flip?: 'long' | 'short' | undefined
  /** How a card is turned, to the side or over its top: side, top (default: side). */
  turn?: 'side' | 'top' | undefined
  /** The last sheet of cards first, for printers whose stacks come out face up. */
  reverse?: boolean | undefined
  /** On the backs: brief, points, answer, tip (default: the first that a question has). */
  back?: 'brief' | 'points' | 'answer' | 'tip' | undefined
  /** Cards in large print, from 14 points up. */
  large?: boolean | undefined
  /** Only cards that changed since they were last printed. */
  onlyChanged?: boolean | undefined
  /** How far the ground of cards runs over their edges, for templates that colour it. */
  bleed?: string | undefined
  /** Move fronts so many mm to the right and down. */
  frontOffset?: string | undefined
  /** Move backs so many mm to the right and down, as `studypack calibrate` shows. */
  backOffset?: string | undefined
}

/** What only a command line or a program says. */
export type UnconfiguredName = 'cache' | 'config' | 'onlyChanged'

/** What is the same for all guides of a run. */
export type RunOptionName = 'guides' | 'out' | 'browser' | 'config' | 'timeout'

export type BookletOptionName =
  | 'formats'
  | 'paper'
  | 'theme'
  | 'color'
  | 'logo'
  | 'sections'
  | 'topics'
  | 'level'
  | 'competency'
  | 'mustAsk'
  | 'questions'
  | 'budget'
  | 'limit'
  | 'shuffle'
  | 'edition'
  | 'imposition'
  | 'until'
  | 'from'

export type ScorecardsOptionName =
  | 'formats'
  | 'paper'
  | 'theme'
  | 'color'
  | 'logo'
  | 'sections'
  | 'topics'
  | 'level'
  | 'competency'
  | 'mustAsk'
  | 'questions'
  | 'budget'
  | 'limit'
  | 'shuffle'
  | 'candidate'
  | 'role'
  | 'interviewer'
  | 'kits'
  | 'blank'
  | 'minutes'

export type FlashcardsOptionName =
  | 'formats'
  | 'paper'
  | 'theme'
  | 'color'
  | 'logo'
  | 'sections'
  | 'topics'
  | 'level'
  | 'competency'
  | 'mustAsk'
  | 'questions'
  | 'budget'
  | 'limit'
  | 'shuffle'
  | 'stock'
  | 'stocks'
  | 'card'
  | 'sides'
  | 'flip'
  | 'turn'
  | 'reverse'
  | 'back'
  | 'large'
  | 'bleed'
  | 'frontOffset'
  | 'backOffset'
