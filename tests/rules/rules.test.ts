import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

test('a command in a message can be typed as it is, with the argument that it needs', () => {
  const advices = Object.values(rules).map(({ advice }) => advice);
  const commands = advices.flatMap(advice => advice.match(/`zimlight [^`]*`/g) ?? []);
  expect(commands).not.toEqual([]);
  expect(commands.filter(command => !/^`zimlight [a-z]+ NOTEBOOK\b/.test(command))).toEqual([]);
});
