import type { Translation } from './labels.ts';
import { pt } from './pt.ts';

/** European Portuguese: only the labels that differ from the Brazilian ones. */
export const ptPT: Translation = {
  ...pt,
  language: 'pt-PT',
  breadcrumbs: 'Está aqui',
  homeSections: 'Secções',
  siteLinks: 'Ligações',
  prevNext: 'Página anterior e seguinte',
  next: 'Seguinte',
  backlinks: 'Páginas que apontam para aqui',
  mapExplanation: 'Cada ponto é uma página, maior quanto mais páginas apontam para ela. As linhas são hiperligações.',
  skipMap: 'Saltar o mapa',
  tasks: { ...pt.tasks, sections: 'Secções', waiting: 'à espera' },
  previews: 'Pré-visualização de ligações',
  followFeed: 'Acompanhar as alterações num leitor de feeds',
  notFound: {
    ...pt.notFound,
    advice: 'Pode ter sido movida ou ter mudado de nome, ou a ligação pode ter um erro.',
    suggestions: 'Procurava uma destas páginas?',
  },
  search: {
    ...pt.search,
    shortcut: 'Pesquisar: prima / ou Ctrl+K',
    showingInstead: 'A mostrar os resultados de “{query}”.',
    didYouMean: 'Queria dizer {query}?',
    sections: 'Secção',
    recentSearches: 'Pesquisas recentes',
    mostLinked: 'Páginas com mais ligações',
    failed: 'Não foi possível carregar a pesquisa. Funciona no site publicado, com ligação à rede.',
    needsScript: 'A pesquisa precisa de JavaScript, que está desativado neste navegador.',
  },
  share: {
    ...pt.share,
    label: 'Partilhar',
    copyLink: 'Copiar ligação',
    copyShortLink: 'Copiar ligação curta',
    copySelection: 'Copiar ligação para as palavras selecionadas',
    choosePassage: 'Ligação para uma passagem…',
    copyMarkdownLink: 'Copiar como ligação Markdown',
    withApp: 'Partilhar com uma aplicação…',
    copyPassage: 'Copiar ligação para esta passagem',
    choosePassageHint: 'Escolha uma passagem: toque ou clique nela, ou use as setas e Enter.',
  },
  note: {
    ...pt.note,
    alerts: { ...pt.note?.alerts, tip: 'Sugestão' },
    permalink: 'Ligação para “{heading}”',
    download: 'Transferir {name}',
    'unchecked-box': 'por fazer',
  },
};
