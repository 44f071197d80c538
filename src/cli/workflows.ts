/** A file that has a host publish a notebook on each push. */
interface Workflow {
  /** Path from the root of the repository. */
  path: string;
  /** What is still to be done on the host. */
  next: string;
  /**
   * @param notebook path from the root of the repository, with `/`
   * @param source where `npx` gets Zimlight from
   */
  text: (notebook: string, source: string) => string;
}

/** A text in double quotes, for YAML and for a shell. */
const quote = (text: string) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`;

const github = (notebook: string, source: string) => `# Publishes the notebook on GitHub Pages on each push.
name: Publish the notebook
on:
  push:
    branches: [main, master]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
env:
  # Where npx gets Zimlight: a repository, a package, or the address of a .tgz file.
  ZIMLIGHT: ${source}
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # the whole history, so that addresses last
          lfs: true
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - uses: actions/cache@v4 # contains the text of all notes, even of those held back
        with:
          path: ~/.cache/zimlight
          key: zimlight-\${{ github.sha }}
          restore-keys: zimlight-
      - uses: actions/configure-pages@v5
        id: pages
      - run: >-
          npx --yes "$ZIMLIGHT" build ${quote(notebook)} --format github
          --out "$RUNNER_TEMP/site"
          --site "\${{ steps.pages.outputs.origin }}"
          --base "\${{ steps.pages.outputs.base_path }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: \${{ runner.temp }}/site
      - uses: actions/deploy-pages@v4
        id: deploy
`;

const gitlab = (
  notebook: string,
  source: string,
) => `# Publishes the notebook on GitLab Pages on each push to the default branch.
pages:
  image: node:24
  variables:
    GIT_DEPTH: 0 # the whole history, so that addresses last
    # Where npx gets Zimlight: a repository, a package, or the address of a .tgz file.
    ZIMLIGHT: ${source}
  script:
    - >-
      npx --yes "$ZIMLIGHT" build ${quote(notebook)} --out public --site "$CI_PAGES_URL" --hosting gitlab --compress
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

/** The workflows, by the names of their hosts. */
export const workflows: Record<string, Workflow> = {
  github: {
    path: '.github/workflows/publish.yml',
    next: 'In the settings of the repository, choose “GitHub Actions” as the source of Pages; then commit and push the file.',
    text: github,
  },
  gitlab: { path: '.gitlab-ci.yml', next: 'Commit and push the file.', text: gitlab },
};
