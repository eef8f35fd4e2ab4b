/** Methods by their kinds: settings, what each needs of a bench, and plug-ins that bring more. */
package org.terrella.locate.method;
