/**
 * A picture that is missing, outside the guide’s folder, or none: its description is printed in its place.
 *
 * Nothing is fetched from an address, and no file outside the folder is opened.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** Here: ![a hive](hive.png)
 * ```
 *
 * > 3:19 Unexpected picture `hive.png`, expected a picture file in the guide’s folder: there is no such file
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 */
import type {Rule} from '../rule.ts'

export const image: Rule = {ruleId: 'image', severity: 'warning', reportedBy: 'build'}
