/** What `--help` says below the options: what scripts rely on. */

const exitCodes = `Exit codes:
  0    done
  1    the guide has errors, or warnings under --strict
  2    wrong usage, or a config or template that cannot be used
  3    no usable browser (HTML is written all the same)
  4    something cannot be read or written
  5    ran out of time
  129, 130, 143  interrupted by SIGHUP, SIGINT, SIGTERM`

const environment = `Environment:
  STUDYPACK_BROWSER, PUPPETEER_EXECUTABLE_PATH, CHROME_PATH
                         the browser to print with, where --browser is not given
  STUDYPACK_CACHE        where the browser that ships is unpacked, and code is kept
  STUDYPACK_NO_CODE_CACHE
                         1 keeps no compiled code there, and takes none: starts are slower
  STUDYPACK_NO_SANDBOX   1 turns the browser's sandbox off: only for guides you trust
  SOURCE_DATE_EPOCH      the moment that documents bear, in seconds since 1970
  NO_COLOR               no colours`

export const helpFooter = `\n${exitCodes}\n\n${environment}`

export const checkHelp = `
A config file sets rules off or to a severity, some with an option:

  rules:
    unanswered-question: off
    heading-jump: warning
    text-outside-questions: [info, {maxWords: 400}]

The rules are described in src/lint/readme.md. Messages go to stdout, what was found in each guide to stderr.`

export const collectHelp = `
Nothing is guessed: what is marked twice, left blank or there twice is said, and counts as no score. A card that cannot be
used ends in 1; what could be read is written all the same.`

export const examples = `
The word build may be left out. \`studypack build --help\` lists its options.

Examples:
  studypack                                    the guides in source/, into out/
  studypack build guide.md -d booklet -f pdf   only the booklet
  studypack build guide.md --topics dns --minutes 45 --candidate C-017
  studypack check --strict guides/*.md         messages only
  studypack check --fix --for scorecards guide.md
  studypack export guide.txt --to markdown -o guide.md
  studypack collect filled/*.pdf`
