/** Networks that ask a photo by learned queries: one for each kind of scene and each level of a partition. */
package org.terrella.classify.queries;
