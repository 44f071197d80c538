import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kubectlProblems } from './kubectl.ts';
import { manifestProblems } from './manifest.ts';
import { codes, folder, messages, notes } from './notes.ts';

const names = notes.map(({ page }) => page.name);
const seed = 'Pod.txt';
const python = '/usr/bin/python3';
const zim = spawnSync(python, ['-c', 'import zim']).status === 0;
if (!zim) console.log('Zim is not installed: the notebook is not compared with its index.');

describe('the notebook', () => {
  it('has the seed note unchanged, byte for byte', () => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, seed)))
      .digest('hex');
    expect(digest).toBe('a353085d8853cf47912ce8867b88d154bf51243b9e45b732233e9e48c2ed7a7d');
  });

  it('builds without messages, except that the arrow of the seed note was repaired', () => {
    expect(messages.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`)).toEqual([
      'Pod.txt:54 mended-encoding',
    ]);
  });

  it('has at least 42 notes, each with the header that Zim writes, and its name as the title', () => {
    expect(names.length).toBeGreaterThanOrEqual(42);
    const wrong = notes.filter(({ page, tree, converted }) => {
      const [header, title] = tree.children;
      const fields = header?.type === 'header' ? header.fields : {};
      const titled = title?.type === 'heading' && title.level === 1 && 'value' in (title.children[0] ?? {});
      const text = titled && title.children.map(child => ('value' in child ? child.value : '')).join('');
      return fields['Wiki-Format'] !== 'zim 0.6' || !converted.created || text !== page.basename;
    });
    expect(wrong.map(({ page }) => page.name)).toEqual(['Pod']);
  });
});

describe('links and tags', () => {
  const linked = new Map(
    notes.map(({ page, converted }) => [
      page.name,
      new Set(converted.references.links.filter(link => link.exists && link.page !== page.name).map(link => link.page)),
    ]),
  );

  it('reach every note from Home in three clicks', () => {
    const clicks = new Map([['Home', 0]]);
    for (const [name, count] of clicks) {
      for (const next of linked.get(name) ?? []) if (!clicks.has(next)) clicks.set(next, count + 1);
    }
    expect(names.filter(name => (clicks.get(name) ?? Number.POSITIVE_INFINITY) > 3)).toEqual([]);
  });

  it('reach every note except Home from at least two others', () => {
    const from = (name: string) => [...linked.values()].filter(targets => targets.has(name)).length;
    expect(names.filter(name => name !== 'Home' && from(name) < 2)).toEqual([]);
  });

  it('exist on every note, except that Home and the seed note have no tags; each tag is on several notes', () => {
    expect(notes.filter(({ converted }) => converted.tags.length === 0).map(({ page }) => page.name)).toEqual([
      'Home',
      'Pod',
    ]);
    const all = notes.flatMap(({ converted }) => converted.tags);
    expect(all.filter(tag => all.indexOf(tag) === all.lastIndexOf(tag))).toEqual([]);
  });
});

describe.skipIf(!zim)('Zim itself', () => {
  it('opens the notebook, and finds each page and the target of each link', () => {
    const links = notes.flatMap(({ page, nodes }) =>
      nodes.flatMap(node => (node.type === 'link' ? [[page.name, node.href]] : [])),
    );
    const input = JSON.stringify([{ folder, links }]);
    const script = join(import.meta.dirname, '../support/ask-zim.py');
    const [answer] = JSON.parse(execFileSync(python, [script], { input, encoding: 'utf8' }));
    expect(answer.pages).toEqual(names);
    const wanted = links.filter((_, index) => {
      const [kind, page] = answer.links[index];
      return kind === 'page' && !names.includes(page);
    });
    expect(wanted).toEqual([]);
    expect(links.length).toBeGreaterThan(300);
  });
});

describe('manifests', () => {
  const manifests = codes.filter(({ language, value }) => language === 'yaml' && /^apiVersion:/m.test(value));
  const wrong = manifests.flatMap(({ place, value }) => manifestProblems(value).map(problem => `${place} ${problem}`));

  it('are all recognised as YAML', () => {
    const shown = codes.filter(({ language }) => language !== 'shellsession');
    const missed = shown.filter(({ language, value }) => /^kind: .*\n/m.test(value) && language !== 'yaml');
    expect(missed.map(({ place }) => place)).toEqual([]);
    expect(manifests.length).toBeGreaterThan(30);
  });

  it('are valid for their kinds', () => {
    expect(wrong).toEqual([]);
  });

  it('would fail the test if they were not', () => {
    expect(
      manifestProblems(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: Web
spec:
  replica: 3
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: wob
    spec:
      restartPolicy: Never
      containers:
        - name: web
          image: nginx
          ports:
            - containerPort: 80000
          resources:
            requests:
              memory: 64 MB
          volumeMounts:
            - name: data
              mountPath: /data
---
apiVersion: batch/v1beta1
kind: CronJob
---
a: 1
a: 2
`),
    ).toMatchInlineSnapshot(`
      [
        "Deployment.metadata.name is "Web", no name",
        "Deployment.spec has no field replica",
        "Deployment.spec.template.spec.containers[0].ports[0].containerPort is 80000, no port",
        "Deployment.spec.template.spec.containers[0].resources.requests.memory is "64 MB", no quantity",
        "Deployment: the selector app=web does not match the template",
        "Deployment: restartPolicy Never, not Always",
        "Deployment: web mounts data, which is no volume",
        "there is no batch/v1beta1 CronJob",
        "Map keys must be unique at line 32, column 1:",
      ]
    `);
  });
});

describe('commands', () => {
  const commands = codes.filter(
    ({ language, value }) =>
      language === 'bash' || language === 'shellsession' || (!language && /^kubectl\b/.test(value)),
  );
  const wrong = commands.flatMap(({ place, value }) => kubectlProblems(value).map(problem => `${place} ${problem}`));

  it('use verbs, flags and kinds that kubectl has, except one in the seed note that another note corrects', () => {
    expect(wrong).toEqual(['Pod.txt:60 run has no flag --generator']);
    expect(commands.flatMap(({ value }) => value.match(/\bkubectl /g) ?? []).length).toBeGreaterThan(200);
  });

  it('would fail the test if they did not', () => {
    expect(
      kubectlProblems(`kubectl gett pods
kubectl get podz -o wide | kubectl apply -x -f -
kubectl logs web --previous --no-such-flag=1 # kubectl nothing
kubectl exec -it web -- kubectl nothing --at-all
kubectl rollout undoo deployment/web
kubectl explain pod.spec.container`),
    ).toMatchInlineSnapshot(`
      [
        "no verb gett",
        "get: no kind podz",
        "apply has no flag -x",
        "logs has no flag --no-such-flag",
        "no rollout undoo",
        "explain: no field pod.spec.container",
      ]
    `);
    expect(kubectlProblems('$ kubectl get nodez \\\n    -o wide\nkubectl nothing, says the output')).toEqual([
      'get: no kind nodez',
    ]);
  });

  it('are all in blocks that are recognised as shell or YAML', () => {
    const blocks = codes.filter(
      ({ value, note, language }) => value.includes('\n') && !language && note.page.name !== 'Pod',
    );
    expect(blocks.map(({ place }) => place)).toEqual([]);
  });
});

describe('pictures', () => {
  const images = notes.flatMap(note => note.nodes.flatMap(node => (node.type === 'image' ? [{ note, node }] : [])));

  it('have a text that describes them', () => {
    expect(images.filter(({ node }) => !node.alt).map(({ node }) => node.src)).toEqual(['./pod-lifecycle.png']);
  });

  it('have their source beside them, with a title and a description', () => {
    const drawn = images.map(({ note, node }) => join(folder, note.page.folder, node.src));
    expect(drawn.length).toBeGreaterThan(5);
    for (const path of drawn) {
      expect([path, existsSync(path)]).toEqual([path, true]);
      const isEquation = path.endsWith('equation.png');
      const source = path.replace(/\.png$/, isEquation ? '.tex' : '.svg');
      expect([source, existsSync(source)]).toEqual([source, true]);
      if (!isEquation)
        expect(readFileSync(source, 'utf8')).toMatch(/<title id="title">[^<]+<\/title>\s*<desc id="desc">/);
    }
  });
});

it('shows no markup as text: no links that bars in tables break, nothing unclosed', () => {
  const texts = notes.flatMap(({ page, nodes }) =>
    nodes.flatMap(node => (node.type === 'text' ? [`${page.name}: ${node.value}`] : [])),
  );
  expect(texts.filter(text => /\[\[|\]\]|\{\{|\}\}|''|\*\*|~~|__/.test(text))).toEqual([]);
});

it('has tables, and checkboxes in all five states', () => {
  const nodes = notes.flatMap(note => note.nodes);
  const states = new Set(nodes.flatMap(node => (node.type === 'listItem' && node.checkbox ? [node.checkbox] : [])));
  expect([...states].sort()).toEqual([
    'checked-box',
    'migrated-box',
    'transmigrated-box',
    'unchecked-box',
    'xchecked-box',
  ]);
  expect(nodes.filter(node => node.type === 'table').length).toBeGreaterThanOrEqual(2);
});
