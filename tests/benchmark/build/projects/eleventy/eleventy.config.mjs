import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';

const folderOf = url => url.replace(/[^/]+\/$/, '');

export default function configure(eleventy) {
  eleventy.addPlugin(syntaxHighlight);
  eleventy.addPassthroughCopy({ '../../node_modules/prismjs/themes/prism.css': 'prism.css' });
  // The pages of a folder, for the sidebar.
  eleventy.addCollection('folders', collections => {
    const folders = {};
    for (const { url, data } of collections.getFilteredByGlob('content/**/*.md')) {
      folders[folderOf(url)] ??= [];
      folders[folderOf(url)].push({ url, title: data.title });
    }
    return folders;
  });
  eleventy.addFilter('inFolder', (folders, url) => folders[folderOf(url)] ?? []);
  return {
    dir: { input: 'content', includes: '../_includes' },
    // Notes contain code, which is no template.
    markdownTemplateEngine: false,
  };
}
