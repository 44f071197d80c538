/** Provided by the Astro integration: the parts of a page, each as Zimlight has it or as the project replaces it. */
declare module 'virtual:zimlight/components/Attachments' {
  const Attachments: typeof import('../article/attachments/Attachments.astro').default;
  export default Attachments;
}
declare module 'virtual:zimlight/components/Backlinks' {
  const Backlinks: typeof import('../article/related-pages/Backlinks.astro').default;
  export default Backlinks;
}
declare module 'virtual:zimlight/components/Breadcrumbs' {
  const Breadcrumbs: typeof import('../navigation-ui/breadcrumbs/Breadcrumbs.astro').default;
  export default Breadcrumbs;
}
declare module 'virtual:zimlight/components/Footer' {
  const Footer: typeof import('./footer/Footer.astro').default;
  export default Footer;
}
declare module 'virtual:zimlight/components/Head' {
  const Head: typeof import('./head/Head.astro').default;
  export default Head;
}
declare module 'virtual:zimlight/components/Header' {
  const Header: typeof import('./header/Header.astro').default;
  export default Header;
}
declare module 'virtual:zimlight/components/LastUpdated' {
  const LastUpdated: typeof import('../article/last-updated/LastUpdated.astro').default;
  export default LastUpdated;
}
declare module 'virtual:zimlight/components/PrevNext' {
  const PrevNext: typeof import('../navigation-ui/prev-next/PrevNext.astro').default;
  export default PrevNext;
}
declare module 'virtual:zimlight/components/Share' {
  const Share: typeof import('../share/Share.astro').default;
  export default Share;
}
declare module 'virtual:zimlight/components/Sidebar' {
  const Sidebar: typeof import('../navigation-ui/sidebar/Sidebar.astro').default;
  export default Sidebar;
}
declare module 'virtual:zimlight/components/SubPages' {
  const SubPages: typeof import('../article/related-pages/SubPages.astro').default;
  export default SubPages;
}
declare module 'virtual:zimlight/components/TableOfContents' {
  const TableOfContents: typeof import('../navigation-ui/toc/TableOfContents.astro').default;
  export default TableOfContents;
}
declare module 'virtual:zimlight/components/Tags' {
  const Tags: typeof import('../article/tags/Tags.astro').default;
  export default Tags;
}
/** Provided by the Astro integration: the project's own style sheets. */
declare module 'virtual:zimlight/custom-css' {}
