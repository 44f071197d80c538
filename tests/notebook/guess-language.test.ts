import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { guessLanguage } from '../../src/notebook/guess-language.ts';
import { resolveSettings } from '../../src/notebook/index.ts';

test.each([
  ['en', 'Pods are the fundamental unit of deployment, and they cannot live outside of a cluster.'],
  ['de', 'Ein Pod ist die kleinste Einheit, und er wird mit den anderen auf einem Knoten gestartet.'],
  ['fr', 'Les pods sont la plus petite unité, et ils ne sont pas redémarrés dans le cluster.'],
  ['es', 'Los pods son la unidad más pequeña, y no se reinician por el clúster.'],
  ['pt', 'Os pods são a menor unidade, e não são reiniciados em uma falha do cluster.'],
  ['it', 'I pod sono la più piccola unità, e non vengono riavviati nel cluster come gli altri.'],
  ['nl', 'Een pod is het kleinste onderdeel, en wordt niet opnieuw gestart op een ander.'],
  ['ru', 'Под — наименьшая единица, kubectl get pods показывает их.'],
  ['uk', 'Під — це найменша одиниця, її можна побачити у списку.'],
  ['zh', '容器组是 Kubernetes 的最小部署单位。'],
  ['ja', 'ポッドは Kubernetes の最小単位です。'],
  ['ko', '파드는 Kubernetes 의 가장 작은 배포 단위이다.'],
  ['ar', 'الحاوية هي أصغر وحدة'],
  ['en', 'kubectl apply -f pod.yaml'],
  ['en', ''],
])('%s: %s', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test('a notebook’s language is that of its prose, unless it is given', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-language-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'notebook.zim'), '[Notebook]\nname=Küche\n');
  const code = "'''\nthe code is not what it is about, and that is the end of it\n'''\n".repeat(20);
  await writeFile(
    join(folder, 'Home.txt'),
    `Content-Type: text/x-zim-wiki\n\nDas ist nicht für die, die es nicht mögen.\n${code}`,
  );
  expect(resolveSettings(folder)).toMatchObject({ name: 'Küche', language: 'de' });
  expect(resolveSettings(folder, { language: 'fr' }).language).toBe('fr');
});
