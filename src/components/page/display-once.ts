/** What a cell shows, left where it stands. */

/** Framework's `display`, of a cell. */
type Display = <N extends Node>(node: N) => N;

/**
 * Displays a node, unless it stands in the page already: Framework would take it out and put it in again, and the browser would
 * lay out all of a figure anew, only because a cell has run again. What a reader has focused or scrolled in it stays as well.
 */
export function displayOnce<N extends Node>(display: Display, node: N): N {
  return node.isConnected ? node : display(node);
}
