/** What a config file may say, as a type: `studypack/config`, which loads nothing else. */
import type {
  BookletOptionName,
  EveryOption,
  FlashcardsOptionName,
  RunOptionName,
  ScorecardsOptionName,
  UnconfiguredName,
} from './every-option.ts'

interface DocumentConfigs {
  /** What holds for the booklet alone. */
  booklet?: Pick<EveryOption, BookletOptionName> | undefined
  /** What holds for the scorecards alone. */
  scorecards?: Pick<EveryOption, ScorecardsOptionName> | undefined
  /** What holds for the flashcards alone. */
  flashcards?: Pick<EveryOption, FlashcardsOptionName> | undefined
}

export interface GuideConfig extends Omit<EveryOption, UnconfiguredName | RunOptionName>, DocumentConfigs {}

export interface Config extends Omit<EveryOption, UnconfiguredName>, DocumentConfigs {
  /** What holds for single guides, by path or glob from the config’s folder. */
  perGuide?: Readonly<Record<string, GuideConfig>> | undefined
}

/** Gives back its config as it is: for editors, which then complete and check it. */
export function defineConfig(config: Config): Config {
  return config
}
