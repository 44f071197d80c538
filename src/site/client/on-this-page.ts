/** Marks in "On this page" the section that is being read: the last one whose heading has passed the upper third. */
export function markSection(): void {
  const links = new Map<Element, Element>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.on-this-page a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;
  const mark = () => {
    const passed = [...links.keys()].filter(heading => heading.getBoundingClientRect().top < innerHeight / 3);
    const reading = passed.at(-1);
    for (const [heading, link] of links) link.ariaCurrent = heading === reading ? 'true' : null;
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
  for (const heading of links.keys()) observer.observe(heading);
}
