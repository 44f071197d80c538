import { byWeight, type LinkedPage } from './link-graph.ts';

/** How many pages a map of a neighbourhood shows at most, one step away and two. */
export const MAX_NEIGHBOURS = { near: 20, far: 12 };
/** How many pages two steps away are shown with the same page between. */
const MAX_BEYOND = 4;
/** How many links to and from a neighbour are followed: those of a page that all others link to lead nowhere in particular. */
const MAX_FOLLOWED = 40;

/** A page near another. The address is without the base. */
export type Neighbour = Pick<LinkedPage, 'title' | 'address'>;

/** A page one step away, and some that are two steps away by way of it. */
export interface NearPage extends Neighbour {
  /** Whether both pages link to each other. */
  isMutual?: true;
  beyond: Neighbour[];
}

/** A page, those it links to, those that link to it, and some that are a step further. */
export interface Neighbourhood extends Neighbour {
  /** Pages that link to it, without those that it links to. */
  sources: NearPage[];
  /** How many more there are. */
  moreSources: number;
  /** Pages that it links to. */
  targets: NearPage[];
  /** How many more there are. */
  moreTargets: number;
}

/**
 * The neighbourhood of a page. Where there are more pages than fit, it has those that most pages link to; and of those two
 * steps away, the ones with the most ways to them.
 */
export function neighbourhood(page: LinkedPage): Neighbourhood {
  const all = new Set([...page.incoming, ...page.outgoing]);
  const near = [...all].sort(byWeight).slice(0, MAX_NEIGHBOURS.near);
  const beyond = farPages(page, all, near);
  const isTarget = (other: LinkedPage) => page.outgoing.includes(other);
  const nearPage = (other: LinkedPage): NearPage => ({
    ...reference(other),
    // Not `page.incoming`, which may hold all pages of the notebook.
    ...(isTarget(other) && other.outgoing.includes(page) && { isMutual: true }),
    beyond: (beyond.get(other) ?? []).map(reference),
  });
  const sources = near.filter(other => !isTarget(other));
  const targets = near.filter(isTarget);
  return {
    ...reference(page),
    sources: sources.map(nearPage),
    moreSources: all.size - page.outgoing.length - sources.length,
    targets: targets.map(nearPage),
    moreTargets: page.outgoing.length - targets.length,
  };
}

const reference = ({ title, address }: LinkedPage): Neighbour => ({ title, address });

/** The pages two steps away that are shown, by the page between. */
function farPages(page: LinkedPage, notFar: Set<LinkedPage>, near: LinkedPage[]): Map<LinkedPage, LinkedPage[]> {
  const ways = new Map<LinkedPage, LinkedPage[]>();
  const follow = (between: LinkedPage, links: LinkedPage[]) => {
    for (const far of links.slice(0, MAX_FOLLOWED)) {
      if (far === page || notFar.has(far)) continue;
      const known = ways.get(far);
      if (!known) ways.set(far, [between]);
      else if (known.at(-1) !== between) known.push(between);
    }
  };
  for (const between of near) {
    follow(between, between.outgoing);
    follow(between, between.incoming);
  }
  const shown = new Map<LinkedPage, LinkedPage[]>();
  let left = MAX_NEIGHBOURS.far;
  const shownBeside = (between: LinkedPage) => shown.get(between)?.length ?? 0;
  for (const [far, betweens] of [...ways].sort(([a, x], [b, y]) => y.length - x.length || byWeight(a, b))) {
    // Beside the page that has the fewest so far, so that they are spread.
    const between = betweens.reduce((a, b) => (shownBeside(b) < shownBeside(a) ? b : a));
    if (shownBeside(between) >= MAX_BEYOND) continue;
    shown.set(between, [...(shown.get(between) ?? []), far]);
    left -= 1;
    if (left === 0) break;
  }
  return shown;
}
