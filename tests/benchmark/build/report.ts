import type { Comparison, OurCosts } from './compare.ts';
import type { Cost } from './measure/run.ts';
import { type Variant, variants } from './ours/variants.ts';
import type { OwnNotebook } from './own-notebook.ts';
import { median, medianOfKnown } from './statistics.ts';
import type { Tool } from './tools/tool.ts';
import { zimlight } from './tools/zimlight.ts';

/** Everything that was measured. */
export interface Results {
  machine: string;
  /** The load of the machine before and after. */
  load: [before: number, after: number];
  runs: number;
  /** Versions by the tool's id. */
  versions: Record<string, string>;
  /** Why a peer is not there, by its id. */
  missing: Record<string, string>;
  comparisons: Comparison[];
  notebooks: OwnNotebook[];
}

const unknown = '–';
const count = (number: number) => Math.round(number).toLocaleString('en');
const seconds = (value: number | undefined) =>
  value === undefined ? unknown : `${value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0)} s`;
const megabytes = (bytes: number | undefined) => (bytes === undefined ? unknown : `${count(bytes / 1e6)} MB`);

/** A load that a machine without other work does not have. */
const BUSY = 1;

/** All tables, as Markdown. @param tools those that were measured, or were to be */
export function report(results: Results, tools: Tool[]): string {
  const { machine, load, runs, versions, missing } = results;
  const parts = [
    `Machine: ${machine}; load ${load.map(value => value.toFixed(1)).join(' before, ')} after. Medians; runs of each: ${runs}.`,
    ...(load[0] > BUSY
      ? ['The machine was busy with other work: the times are too long. CPU says more than time.']
      : []),
    ...results.comparisons.map(comparison => comparisonText(comparison, tools)),
    ...results.notebooks.map(({ name, notes, ours }) => `## ${name}, ${count(notes)} notes\n\n${ourText(ours)}`),
    `## Tools\n\n${[
      ...tools
        .filter(({ id }) => versions[id])
        .map(({ id, title, differs }) => `- ${title}: ${versions[id]}; ${differs}`),
      ...tools.filter(({ id }) => missing[id]).map(({ id, title }) => `- ${title} is not measured: ${missing[id]}`),
    ].join('\n')}`,
  ];
  return parts.join('\n\n');
}

function comparisonText({ pages, noteBytes, builds, sites, skipped, ours }: Comparison, tools: Tool[]): string {
  const rows = tools.flatMap(({ id, title }) => {
    const costs = builds[id];
    if (!costs || skipped[id] !== undefined) return [];
    const { files, bytes } = sites[id] ?? { files: 0, bytes: 0 };
    const ours = builds[zimlight.id] ?? [];
    const [cpu = unknown, memory = unknown] = costCells(costs);
    const [timeRatio, cpuRatio] = [ratio(costs, ours, 'seconds'), ratio(costs, ours, 'cpuSeconds')];
    return [[title, seconds(time(costs)), timeRatio, cpu, cpuRatio, memory, megabytes(bytes), count(files)]];
  });
  const header = ['Cold build', 'time', 'to ours', 'CPU', 'to ours', 'memory', 'site', 'files'];
  const left = tools.filter(({ id }) => skipped[id] !== undefined);
  return [
    `## ${count(pages)} pages of ${(noteBytes / 1000).toFixed(1)} kB`,
    table([header, ...rows]),
    ...left.map(({ id, title }) => `${title} is not measured: ${skipped[id]}`),
    ourText(ours),
  ].join('\n\n');
}

/** The median of the rounds' ratios of two tools: what slows down a whole round does not count. */
function ratio(costs: Cost[], ours: Cost[], figure: 'seconds' | 'cpuSeconds'): string {
  const ratios = costs.map((cost, round) => (cost[figure] ?? Number.NaN) / (ours[round]?.[figure] ?? Number.NaN));
  const middle = medianOfKnown(ratios.map(ratio => (Number.isFinite(ratio) ? ratio : undefined)));
  return middle === undefined ? unknown : `${middle.toFixed(2)} ×`;
}

const time = (costs: Cost[]): number => median(costs.map(({ seconds }) => seconds));

const costCells = (costs: Cost[]): string[] => [
  seconds(medianOfKnown(costs.map(({ cpuSeconds }) => cpuSeconds))),
  megabytes(medianOfKnown(costs.map(({ memory }) => memory))),
];

function ourText(ours: OurCosts): string {
  const { cold } = ours;
  const rows = Object.entries(variants).flatMap(([variant, title]) => {
    const costs = ours[variant as Variant];
    if (!costs || !cold) return [];
    const own = megabytes(medianOfKnown(costs.map(({ ownMemory }) => ownMemory)));
    return [[title, seconds(time(costs)), `${(time(costs) / time(cold)).toFixed(3)} ×`, ...costCells(costs), own]];
  });
  const all = table([['Zimlight', 'time', 'to cold build', 'CPU', 'memory', 'own process'], ...rows]);
  return `${all}\n\n${phaseTable(ours)}`;
}

/** Seconds of each stage of the builds. */
function phaseTable(ours: OurCosts): string {
  const builds = (['cold', 'same', 'changed'] as const).filter(variant => ours[variant]);
  const phasesOf = (variant: Variant) => (ours[variant] ?? []).flatMap(({ phases }) => (phases ? [phases] : []));
  const stages = new Set(builds.flatMap(variant => phasesOf(variant).flatMap(phases => Object.keys(phases))));
  const rows = [...stages].map(stage => [
    stage,
    ...builds.map(variant => seconds(medianOfKnown(phasesOf(variant).map(phases => phases[stage])))),
  ]);
  return table([['Stage', ...builds.map(variant => variants[variant])], ...rows]);
}

/** A table of Markdown that can be read as it is. @param rows the first is the header */
function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [header = [], ...others] = rows;
  return [line(header), rule, ...others.map(line)].join('\n');
}
