package com.orientechnologies.orient.core.metadata.schema;

/** Named in signatures of JBake's content store; without it, template engines that inspect the store fail. OrientDB itself is not used. */
public interface OSchema {
}
