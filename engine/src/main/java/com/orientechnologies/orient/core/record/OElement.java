package com.orientechnologies.orient.core.record;

/** Named in signatures of JBake's content store; without it, template engines that inspect the store fail. OrientDB itself is not used. */
public interface OElement {
}
