/**
 * jsdom lays nothing out, but matches every rule of every style sheet against each element whose role or name is asked. Fluent's rules are
 * thousands; how things look is for the browser tests, so none is kept here.
 */
if (typeof CSSStyleSheet !== "undefined") {
  CSSStyleSheet.prototype.insertRule = () => 0;
}
