import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { sectionsOf } from '../../src/html/sections.ts';

test('a note is split at its headings; generated content and the creation line are left out', () => {
  const html = `<p>Before <b>a</b>ll.</p>
<h1 id="pod">Pod</h1><a class="permalink" href="#pod" data-generated aria-label="a &quot;>&quot;">#</a>
<p class="created">Created Wednesday 04 May 2016</p>
<p>One<br>two <code>a &#x3C; b</code> <img src="/-/files/x%20y.png" alt="a drawing" data-x></p>
<figure class="code"><figcaption data-generated>YAML<br><span>x</span></figcaption><pre><code><span class="a">volume</span><span>Mounts</span>:
  - name</code></pre></figure>
<h2 id="table">Table</h2>
<table><thead><tr><th>Kind</th><th>Lives</th></tr></thead><tbody><tr><td>emptyDir</td><td></td></tr></tbody></table>
<h2 id="empty">Empty</h2>`;
  expect(sectionsOf(fromHtml(html, { fragment: true }))).toEqual([
    { depth: 0, id: '', heading: '', text: 'Before all.' },
    { depth: 1, id: 'pod', heading: 'Pod', text: 'One two a < b a drawing volumeMounts: - name', files: ['x y.png'] },
    { depth: 2, id: 'table', heading: 'Table', text: 'Kind · Lives emptyDir ·' },
    { depth: 2, id: 'empty', heading: 'Empty', text: '' },
  ]);
});
