import alerts from './alerts.css?url';
import checklist from './checklist.css?url';
import equations from './equations.css?url';
import objects from './objects.css?url';

/**
 * Style sheets for what few notes contain, which other pages do without: how the HTML of a note that needs one can be
 * told, and the style sheet's address, as Vite says it.
 */
export const rareStyles = [
  { mark: /data-object="equation"/, address: equations },
  { mark: /data-(?:object|embed)="|class="diagram/, address: objects },
  { mark: /data-alert="/, address: alerts },
  { mark: /class="checklist/, address: checklist },
];
