import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { skipReasonOf } from './skip-reasons.ts';

/** Tells at the end of a run what was skipped, why, and what to install for it. */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const groups = new Map<string, { count: number; files: Set<string> }>();
    for (const module of modules) {
      const skipped = [...module.children.allTests('skipped')].length;
      if (skipped === 0) continue;
      const reason = skipReasonOf(readFileSync(module.moduleId, 'utf8'));
      const why =
        reason === undefined ? 'no reason is known' : `for lack of ${reason.lacks}: ${reason.remedy}`;
      const group = groups.get(why) ?? { count: 0, files: new Set() };
      group.count += skipped;
      group.files.add(relative(process.cwd(), module.moduleId));
      groups.set(why, group);
    }
    if (groups.size === 0) return;
    console.log('\nSkipped:');
    for (const [why, { count, files }] of groups)
      console.log(`  ${count} ${why}\n    ${[...files].join('\n    ')}`);
  }
}
