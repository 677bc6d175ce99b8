import { z } from 'zod';
import { wordingCategories, wordingReasons, wordingSeverities } from './finding.ts';
import age from './rules/age.json' with { type: 'json' };
import appearance from './rules/appearance.json' with { type: 'json' };
import disability from './rules/disability.json' with { type: 'json' };
import ethnicity from './rules/ethnicity.json' with { type: 'json' };
import gender from './rules/gender.json' with { type: 'json' };
import heightWeight from './rules/height-weight.json' with { type: 'json' };
import marital from './rules/marital.json' with { type: 'json' };
import other from './rules/other.json' with { type: 'json' };
import pregnancy from './rules/pregnancy.json' with { type: 'json' };
import religion from './rules/religion.json' with { type: 'json' };
import vocabulary from './rules/vocabulary.json' with { type: 'json' };

const fileSchema = z.strictObject({
  category: z.enum(wordingCategories),
  trigger: z.string(),
  neutral: z.array(z.string()),
  rules: z.array(
    z.strictObject({
      name: z.string(),
      reason: z.enum(wordingReasons),
      severity: z.enum(wordingSeverities),
      find: z.array(z.string()).min(1),
    }),
  ),
  softens: z.string(),
});

type RuleFile = z.infer<typeof fileSchema>;

/** The rules of one category, ready to be looked for. */
export interface CategoryRules extends Pick<RuleFile, 'category'> {
  /** Found in every line that a rule can match in, and cheap to look for. */
  trigger: RegExp;
  /** Wording that is lawful although a rule may match in it. */
  neutral: readonly RegExp[];
  rules: readonly (Omit<RuleFile['rules'][number], 'find'> & { find: readonly RegExp[] })[];
  /** Work that may carry such a condition: what would be barred is asked about. */
  softens: RegExp;
}

/** All rules, compiled from `rules/*.json` when first asked for. */
export const ruleSet: readonly CategoryRules[] = [
  age,
  gender,
  marital,
  pregnancy,
  appearance,
  heightWeight,
  religion,
  ethnicity,
  disability,
  other,
].map((file) => {
  const { category, trigger, neutral, rules, softens } = fileSchema.parse(file);
  return {
    category,
    trigger: new RegExp(trigger, 'u'),
    neutral: neutral.map(compile),
    rules: rules.map((rule) => ({ ...rule, find: rule.find.map(compile) })),
    softens: new RegExp(softens, 'u'),
  };
});

/** Words before or behind a condition that only say how much it is wished; they go when it goes. */
export const wishes = {
  before: new RegExp(`${wordsOf('lead')}$`, 'u'),
  behind: new RegExp(`^${wordsOf('tail')}`, 'u'),
};

/**
 * A pattern of the rule files: a regular expression in which a blank stands for one or more, `~` and ` ?` for any number of blanks,
 * and `{word}` for an entry of `rules/vocabulary.json`. One that begins with a letter begins at a word.
 */
function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/\[[^\]]*\]|~| [?*]?/gu, (part) =>
      part.startsWith('[') ? part : part === ' ' ? '[ ]+' : '[ ]*',
    )
    .replace(/\{(\w*[a-z]\w*)\}/gu, (_, name: string) => wordsOf(name));
  return new RegExp(/^(?:\(\?:)?[a-z]/u.test(source) ? `(?<![a-z])(?:${source})` : source, 'dgmu');
}

function wordsOf(name: string): string {
  const words = (vocabulary as Record<string, string>)[name];
  if (words === undefined) throw new RangeError(`The rules name {${name}}, which is not in vocabulary.json.`);
  return words;
}
