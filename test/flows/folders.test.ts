import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/registry.ts';
import { workFlows } from '../../flows/work-flows.ts';
import { readSourceFiles } from '../support/source-files.ts';

const files = readSourceFiles('flows');

/** The folder in which a flow is defined, by its id. */
const folders = new Map(
  files.flatMap(({ path, text }) =>
    [...text.matchAll(/defineFlow\(\{\s*id: '([^']+)'/gu)].map(([, id]) => [
      id,
      path.replace(/\/[^/]+$/u, ''),
    ]),
  ),
);

/** Not yet in that shape, see docs/decisions/008: the list only gets shorter. */
const older: string[] = [];

describe('the folders of flows', () => {
  it('hold every flow there is, one each', () => {
    expect([...folders.keys()].sort()).toEqual(Object.keys(flows).sort());
    expect(new Set(folders.values()).size).toBe(folders.size);
  });

  it('are under flows/work for people with a role, and beside it for everybody', () => {
    const guarded = files.filter(({ text }) => /\bNOT_ALLOWED: [[{]/u.test(text)).map(({ path }) => path);
    const ofWork = [...folders].filter(([, folder]) => guarded.some((path) => path.startsWith(`${folder}/`)));
    expect(Object.fromEntries(ofWork)).toMatchObject({
      counselor: 'flows/work/desk',
      roles: 'flows/work/roles',
    });
    expect(ofWork.filter(([, folder]) => !folder?.startsWith('flows/work/'))).toEqual([]);
    const beneath = [...folders].filter(([, folder]) => folder?.startsWith('flows/work/'));
    expect(beneath.map(([id]) => id).sort()).toEqual(ofWork.map(([id]) => id).sort());
    expect([...workFlows].sort()).toEqual(beneath.map(([id]) => id).sort());
  });

  it('are known to nothing beside them but the list of flows', () => {
    const beside = files.filter(({ path }) => /^flows\/[^/]+\.ts$/u.test(path));
    const lists = beside.filter(({ links }) => links.some(({ to }) => /^flows\/.+\//u.test(to)));
    expect(lists.map(({ path }) => path)).toEqual(['flows/registered.ts']);
    const [list] = lists;
    expect(list?.links.length).toBe(Object.keys(flows).length);
    expect(list?.text.trim().split('\n').length).toBe(Object.keys(flows).length);
  });

  it('have one shape: flow, context, machine and questions in files of their own', () => {
    const shape = ['flow.ts', 'context.ts', 'machine.ts', 'questions.ts'];
    const has = new Set(files.map(({ path }) => path));
    const others = [...folders.values()].filter(
      (folder) => !older.includes(folder) && !shape.every((name) => has.has(`${folder}/${name}`)),
    );
    expect(others).toEqual([]);
  });
});
