/**
 * The props of a route. Where Astro prerenders, it passes those of `getStaticPaths`; `renderer/` knows them already and
 * passes them in `locals`.
 */
export const propsOf = <Props extends object | undefined>({
  locals,
  props,
}: {
  locals: App.Locals;
  props: object;
}): Props => (locals.zimlightProps ?? props) as Props;

declare global {
  namespace App {
    interface Locals {
      zimlightProps?: object;
    }
  }
}
