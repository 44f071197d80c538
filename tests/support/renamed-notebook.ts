import { type CommitPlan, makeRepository, note } from './repository.ts';

const settings = '[Notebook]\nname=Cluster notes\nhome=Home\n';
const pod = 'A pod holds containers.\n\n===== Scale =====\nOne at a time.\n\n===== Log =====\nNothing.';
const job = 'Runs to its end, as [[Cluster:Pod]] does not.';
const home = `[[Capsule#scale|link one]]
[[Cluster:Job|link two]]
[[Workloads:Replica set|link three]]
[[Nowhere|link four]]`;
const markdown = '---\nCreation-Date: 2020-01-06T10:00:00+00:00\n---\nSee [a link](Cluster/Pod.md).\n';

/**
 * A notebook whose pages were renamed in every way: `Capsule` → `Cluster:Pod` → `Workloads:Pod`, the second time together
 * with its folder; `Set` → `Workloads:Replica set`, rewritten in the same commit; `Notiz`, now written in Markdown.
 *
 * @param folder an empty folder
 * @returns the folder
 */
export function makeRenamedNotebook(folder: string): string {
  const commits: CommitPlan[] = [
    {
      files: {
        'notebook.zim': settings,
        'Home.txt': note(1, home),
        'Capsule.txt': note(2, pod),
        'Cluster/Job.txt': note(3, job),
        'Cluster.txt': note(4, 'All of it.'),
        'Cluster/plan.pdf': 'A plan.',
        'Notiz.txt': note(5, 'Kurz.'),
        'Set.txt': note(6, 'Keeps some of them.'),
      },
    },
    { files: { 'Capsule.txt': null, 'Cluster/Pod.txt': note(2, pod) } },
    {
      files: {
        ...{ 'Cluster.txt': null, 'Cluster/Pod.txt': null, 'Cluster/Job.txt': null, 'Cluster/plan.pdf': null },
        ...{ 'Workloads.txt': note(4, 'All of it.'), 'Workloads/Pod.txt': note(2, pod) },
        ...{ 'Workloads/Job.txt': note(3, job), 'Workloads/plan.pdf': 'A plan.' },
      },
    },
    {
      files: {
        'Set.txt': null,
        'Workloads/Replica_set.txt': note(6, 'Other words, and many more of them than before.'),
      },
    },
    { files: { 'Notiz.txt': null, 'Übung.md': markdown } },
  ];
  return makeRepository(commits, folder);
}
