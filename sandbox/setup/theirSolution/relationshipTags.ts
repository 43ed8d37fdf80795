import type { Tags } from "./xmlTags";

/** From an account to its customer's figures, named as Dataverse names a relationship that nobody gave a name. */
export function relationshipTags(): Tags {
  const name = "nav_nav_accountstatistics_account";
  return {
    "@Name": name,
    EntityRelationshipType: "OneToMany",
    IsCustomizable: "1",
    IntroducedVersion: "1.0.0.0",
    ReferencingEntityName: "Account",
    ReferencedEntityName: "nav_accountstatistics",
    CascadeAssign: "NoCascade",
    CascadeDelete: "RemoveLink",
    CascadeReparent: "NoCascade",
    CascadeShare: "NoCascade",
    CascadeUnshare: "NoCascade",
    ReferencingAttributeName: "nav_accountstatisticsid",
    EntityRelationshipRoles: {
      EntityRelationshipRole: [
        { NavigationPropertyName: "nav_accountstatisticsid", RelationshipRoleType: "1" },
        { NavigationPropertyName: name, RelationshipRoleType: "0" },
      ],
    },
  };
}
