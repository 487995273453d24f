/** What a card says where the guide says nothing: stock probes, general anchors. */
import type {Framework} from '../../guide/types.ts'

/** Asked of a story that leaves out where it happened, whose part it was, or what came of it. */
const storyProbes = [
  'When and where was this?',
  'What was your own part in it?',
  'What exactly did you say or do?',
  'What changed, and how do you know?',
]

const otherProbes = [
  'What would you look at first, and why?',
  'Where have you done this yourself?',
  'What can go wrong with that?',
  'How would you know that it had worked?',
]

export function stockProbes(framework: Framework | null): Array<string> {
  return framework?.kind === 'star' ? storyProbes : otherProbes
}

interface StockAnchors {
  caption: string
  rows: Array<{rating: number; text: string}>
}

/** Anchors from the key to the choices or the number of points in the framework; general ones where there is neither. */
export function stockAnchors(points: number, key: string): StockAnchors {
  if (key) {
    return {
      caption: `the key is ${key}`,
      rows: [
        {rating: 1, text: 'Another choice, or a guess without a reason.'},
        {rating: 3, text: `${key} after prompting, or with a reason that does not hold.`},
        {rating: 5, text: `${key} at once. Says why, and why not the others.`},
      ],
    }
  }
  if (points > 0) {
    return {
      caption: 'anchors by the steps above, none were written for this question',
      rows: [
        {rating: 1, text: 'Few of the points or none, or only what one would do. Own part unclear.'},
        {rating: 3, text: 'Most of the points, some after prompting. Own part clear in places.'},
        {rating: 5, text: `All ${points} points, unprompted and specific. Own part clear. Says what came of it.`},
      ],
    }
  }
  return {
    caption: 'general anchors, none were written for this question',
    rows: [
      {rating: 1, text: 'General or borrowed. Supposed rather than lived.'},
      {rating: 3, text: 'Sound, with an example, after prompting. Reasons given for some choices.'},
      {rating: 5, text: 'Specific and unprompted. Reasons, price and result of each choice.'},
    ],
  }
}
