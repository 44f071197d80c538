import type { APIRoute } from 'astro';
import { labelsFor } from '../i18n/index.ts';
import { searchWords } from '../search-ui/shared/search-words.ts';
import { shortcutWords } from '../theme/keyboard-shortcuts/shared/shortcut-words.ts';
import { languages } from '../ui/languages.ts';
import { siteInfo } from '../ui/site-info.ts';

/** Words that scripts insert: see `ui/client/later-words.ts`. */
export const GET: APIRoute = () => {
  const labels = labelsFor(siteInfo.language);
  return Response.json({ search: searchWords(labels.search, languages), shortcuts: shortcutWords(labels, languages) });
};
