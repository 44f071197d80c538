/** The TypeScript of an Astro component: its frontmatter and its scripts. Other text keeps its lines, as blank ones. */
export function typescriptIn(component) {
  const parts = [...component.matchAll(/(?<=^\s*---\n)[\s\S]*?(?=\n---)|(?<=<script\b[^>]*>)[\s\S]*?(?=<\/script>)/g)];
  let [text, done] = ['', 0];
  for (const { 0: part, index } of parts) {
    text += component.slice(done, index).replace(/[^\n]+/g, '') + part;
    done = index + part.length;
  }
  return text;
}
