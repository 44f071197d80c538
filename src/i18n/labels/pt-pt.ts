import type { Labels } from './labels.ts';
import { pt } from './pt.ts';

/** Where Portuguese is said otherwise in Portugal than in Brazil. */
export const ptPT: Labels = {
  ...pt,
  language: 'pt-PT',
  breadcrumbs: 'Está aqui',
  neighbours: 'Página anterior e seguinte',
  next: 'Seguinte',
  linkedFrom: 'Páginas que apontam para aqui',
  notFoundAdvice: 'Pode ter sido movida ou ter mudado de nome, ou a ligação pode ter um erro.',
  nearPages: 'Procurava uma destas páginas?',
  follow: 'Acompanhar as alterações num leitor de feeds',
  search: {
    ...pt.search,
    shortcut: 'Pesquisar: prima / ou Ctrl+K',
    didYouMean: 'Queria dizer {query}?',
    sections: 'Secção',
    failed: 'Não foi possível carregar a pesquisa. Funciona no site publicado, com ligação à rede.',
    needsScript: 'A pesquisa precisa de JavaScript, que está desativado neste navegador.',
  },
  share: {
    ...pt.share,
    share: 'Partilhar',
    link: 'Copiar ligação',
    short: 'Copiar ligação curta',
    selected: 'Copiar ligação para as palavras selecionadas',
    place: 'Ligação para uma passagem…',
    markdownLink: 'Copiar como ligação Markdown',
    source: 'A nota tal como está escrita',
    app: 'Partilhar com uma aplicação…',
    here: 'Copiar ligação para esta passagem',
    hint: 'Escolha uma passagem: toque ou clique nela, ou use as setas e Enter.',
  },
  note: {
    ...pt.note,
    permalink: 'Ligação para “{heading}”',
    download: 'Transferir {name}',
    'unchecked-box': 'por fazer',
  },
};
