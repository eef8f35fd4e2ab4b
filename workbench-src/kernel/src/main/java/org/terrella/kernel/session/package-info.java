/**
 * A notebook's session: cells with their magics, results rendered to MIME types, output streams and input. Feeds on the
 * evaluator; whether a Jupyter client or the headless runner receives the output is not its business.
 */
package org.terrella.kernel.session;
