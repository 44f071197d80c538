/** The kinds of alerts on GitHub, as `> [!NOTE]` in lower case. */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type AlertKind = (typeof alertKinds)[number];

/**
 * The words that callouts begin with: those of all languages together, because notes mix them. The dotless and the dotted i
 * of Turkish capitals are written as `i`.
 */
const labels: Record<AlertKind, string> = {
  note: [
    'note|please note|side note|nb|n.b.|nota bene|notice|remark|hinweis|anmerkung|bemerkung',
    'bitte beachten|zur beachtung|remarque|à noter|notez bien|nota|observación|observação|obs',
    'osservazione|примечание|замечание|заметка|примітка|зауваження|opmerking|merk op|adnotacja',
    'poznámka|anmärkning|notera|not|catatan|ghi chú|lưu ý|注|註|备注|備註|注記|補足|備考|참고|비고|ملاحظة',
    'メモ|הערה',
  ].join('|'),
  tip: [
    'tip|pro tip|quick tip|hint|tipp|astuce|conseil|consejo|sugerencia|dica|suggerimento',
    'consiglio|совет|подсказка|порада|підказка|wskazówka|ipucu|mẹo|提示|小提示|小贴士|技巧|ヒント|팁|نصيحة',
    'sugestão|טיפ',
  ].join('|'),
  important: [
    'important|important note|wichtig|wichtiger hinweis|note importante|importante|nota importante',
    'важно|важное примечание|важливо|belangrijk|ważne|důležité|viktigt|önemli|quan trọng|penting',
    '重要|重要提示|重要なお知らせ|중요|هام|مهم|חשוב',
  ].join('|'),
  warning: [
    'warning|attention|warnung|achtung|avertissement|advertencia|aviso|atención|atenção|ojo',
    'attenzione|avviso|avvertenza|avvertimento|внимание|предупреждение|увага|попередження|let op',
    'opgelet|waarschuwing|uwaga|ostrzeżenie|pozor|upozornění|varování|varning|uyarı|uyari|dikkat',
    'chú ý|cảnh báo|peringatan|perhatian|注意|警告|주의|경고|تنبيه|تحذير|אזהרה|שים לב|שימו לב',
  ].join('|'),
  caution: [
    'caution|danger|vorsicht|gefahr|prudence|precaución|cuidado|peligro|precaução|perigo|prudenza',
    'pericolo|осторожно|опасно|обережно|voorzichtig|gevaar|pas op|ostrożnie|nebezpečí|tehlike',
    'nguy hiểm|thận trọng|bahaya|hati-hati|se upp|小心|当心|危险|危險|危険|위험|خطر|זהירות',
  ].join('|'),
};

/** Word in lower case → kind. */
const kinds = new Map(alertKinds.flatMap(kind => labels[kind].split('|').map(label => [label, kind] as const)));

/** The kind of a callout that begins with a word, in NFC, in capitals or not. */
export const kindOfLabel = (label: string): AlertKind | undefined =>
  kinds.get(label.toLowerCase().replace(/\s+/g, ' '));

/** A regular expression's source that matches any of the words; the longest that fits, because these come first. */
export const labelSource = [...kinds.keys()]
  .sort((a, b) => b.length - a.length)
  .map(label => label.replaceAll('.', '\\.').replaceAll(' ', '\\s'))
  .join('|');
