// Every file of catalogs/ as bytes of the binary. Written by `make catalog-list`; a test compares it with the folder.
#include "CCatalogData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../catalogs/campaign/criteria-and-help-desk.yaml"
};
static const unsigned char file_1[] = {
#embed "../../catalogs/campaign/monitoring.yaml"
};
static const unsigned char file_2[] = {
#embed "../../catalogs/campaign/phases.yaml"
};
static const unsigned char file_3[] = {
#embed "../../catalogs/campaign/templates.yaml"
};
static const unsigned char file_4[] = {
#embed "../../catalogs/capabilities/administration.yaml"
};
static const unsigned char file_5[] = {
#embed "../../catalogs/capabilities/app-protection.yaml"
};
static const unsigned char file_6[] = {
#embed "../../catalogs/capabilities/apps.yaml"
};
static const unsigned char file_7[] = {
#embed "../../catalogs/capabilities/certificates.yaml"
};
static const unsigned char file_8[] = {
#embed "../../catalogs/capabilities/compliance-policy.yaml"
};
static const unsigned char file_9[] = {
#embed "../../catalogs/capabilities/conditional-access.yaml"
};
static const unsigned char file_10[] = {
#embed "../../catalogs/capabilities/configuration.yaml"
};
static const unsigned char file_11[] = {
#embed "../../catalogs/capabilities/connectors.yaml"
};
static const unsigned char file_12[] = {
#embed "../../catalogs/capabilities/content.yaml"
};
static const unsigned char file_13[] = {
#embed "../../catalogs/capabilities/email.yaml"
};
static const unsigned char file_14[] = {
#embed "../../catalogs/capabilities/endpoint-security.yaml"
};
static const unsigned char file_15[] = {
#embed "../../catalogs/capabilities/enrolment.yaml"
};
static const unsigned char file_16[] = {
#embed "../../catalogs/capabilities/inventory-reporting.yaml"
};
static const unsigned char file_17[] = {
#embed "../../catalogs/capabilities/kiosk-shared.yaml"
};
static const unsigned char file_18[] = {
#embed "../../catalogs/capabilities/network.yaml"
};
static const unsigned char file_19[] = {
#embed "../../catalogs/capabilities/remote-actions.yaml"
};
static const unsigned char file_20[] = {
#embed "../../catalogs/capabilities/restrictions.yaml"
};
static const unsigned char file_21[] = {
#embed "../../catalogs/capabilities/support-automation.yaml"
};
static const unsigned char file_22[] = {
#embed "../../catalogs/capabilities/updates.yaml"
};
static const unsigned char file_23[] = {
#embed "../../catalogs/catalog.yaml"
};
static const unsigned char file_24[] = {
#embed "../../catalogs/compliance/cis-controls-v8-1.yaml"
};
static const unsigned char file_25[] = {
#embed "../../catalogs/compliance/cyber-essentials.yaml"
};
static const unsigned char file_26[] = {
#embed "../../catalogs/compliance/essential-eight.yaml"
};
static const unsigned char file_27[] = {
#embed "../../catalogs/compliance/gdpr.yaml"
};
static const unsigned char file_28[] = {
#embed "../../catalogs/compliance/hipaa-security-rule.yaml"
};
static const unsigned char file_29[] = {
#embed "../../catalogs/compliance/iso-27001-2022.yaml"
};
static const unsigned char file_30[] = {
#embed "../../catalogs/compliance/nis2-2024-2690.yaml"
};
static const unsigned char file_31[] = {
#embed "../../catalogs/compliance/nist-800-171-r3.yaml"
};
static const unsigned char file_32[] = {
#embed "../../catalogs/compliance/nist-800-53-r5.yaml"
};
static const unsigned char file_33[] = {
#embed "../../catalogs/compliance/pci-dss-4-0-1.yaml"
};
static const unsigned char file_34[] = {
#embed "../../catalogs/coverage/android-enterprise-policies.yaml"
};
static const unsigned char file_35[] = {
#embed "../../catalogs/coverage/apple-declarations.yaml"
};
static const unsigned char file_36[] = {
#embed "../../catalogs/coverage/apple-payload-types.yaml"
};
static const unsigned char file_37[] = {
#embed "../../catalogs/coverage/intune-doc-pages.yaml"
};
static const unsigned char file_38[] = {
#embed "../../catalogs/coverage/windows-csp-families.yaml"
};
static const unsigned char file_39[] = {
#embed "../../catalogs/identity/devices-and-roles.yaml"
};
static const unsigned char file_40[] = {
#embed "../../catalogs/identity/sign-in-names.yaml"
};
static const unsigned char file_41[] = {
#embed "../../catalogs/identity/sync-and-federation.yaml"
};
static const unsigned char file_42[] = {
#embed "../../catalogs/identity/tenant-and-domains.yaml"
};
static const unsigned char file_43[] = {
#embed "../../catalogs/intune/administration.yaml"
};
static const unsigned char file_44[] = {
#embed "../../catalogs/intune/app-protection.yaml"
};
static const unsigned char file_45[] = {
#embed "../../catalogs/intune/apps.yaml"
};
static const unsigned char file_46[] = {
#embed "../../catalogs/intune/certificates.yaml"
};
static const unsigned char file_47[] = {
#embed "../../catalogs/intune/compliance-policy.yaml"
};
static const unsigned char file_48[] = {
#embed "../../catalogs/intune/conditional-access.yaml"
};
static const unsigned char file_49[] = {
#embed "../../catalogs/intune/configuration.yaml"
};
static const unsigned char file_50[] = {
#embed "../../catalogs/intune/connectors.yaml"
};
static const unsigned char file_51[] = {
#embed "../../catalogs/intune/content.yaml"
};
static const unsigned char file_52[] = {
#embed "../../catalogs/intune/email.yaml"
};
static const unsigned char file_53[] = {
#embed "../../catalogs/intune/endpoint-security.yaml"
};
static const unsigned char file_54[] = {
#embed "../../catalogs/intune/enrolment.yaml"
};
static const unsigned char file_55[] = {
#embed "../../catalogs/intune/inventory-reporting.yaml"
};
static const unsigned char file_56[] = {
#embed "../../catalogs/intune/kiosk-shared.yaml"
};
static const unsigned char file_57[] = {
#embed "../../catalogs/intune/network.yaml"
};
static const unsigned char file_58[] = {
#embed "../../catalogs/intune/remote-actions.yaml"
};
static const unsigned char file_59[] = {
#embed "../../catalogs/intune/restrictions.yaml"
};
static const unsigned char file_60[] = {
#embed "../../catalogs/intune/support-automation.yaml"
};
static const unsigned char file_61[] = {
#embed "../../catalogs/intune/updates.yaml"
};
static const unsigned char file_62[] = {
#embed "../../catalogs/legacy/basic-mobility-and-security.yaml"
};
static const unsigned char file_63[] = {
#embed "../../catalogs/legacy/blackberry-uem.yaml"
};
static const unsigned char file_64[] = {
#embed "../../catalogs/legacy/citrix-endpoint-management.yaml"
};
static const unsigned char file_65[] = {
#embed "../../catalogs/legacy/configuration-manager.yaml"
};
static const unsigned char file_66[] = {
#embed "../../catalogs/legacy/google-endpoint-management.yaml"
};
static const unsigned char file_67[] = {
#embed "../../catalogs/legacy/ivanti.yaml"
};
static const unsigned char file_68[] = {
#embed "../../catalogs/legacy/jamf-pro.yaml"
};
static const unsigned char file_69[] = {
#embed "../../catalogs/legacy/maas360.yaml"
};
static const unsigned char file_70[] = {
#embed "../../catalogs/legacy/meraki-sm.yaml"
};
static const unsigned char file_71[] = {
#embed "../../catalogs/legacy/sophos-mobile.yaml"
};
static const unsigned char file_72[] = {
#embed "../../catalogs/legacy/soti-mobicontrol.yaml"
};
static const unsigned char file_73[] = {
#embed "../../catalogs/legacy/workspace-one-uem.yaml"
};
static const unsigned char file_74[] = {
#embed "../../catalogs/licences.yaml"
};
static const unsigned char file_75[] = {
#embed "../../catalogs/mechanics/android.yaml"
};
static const unsigned char file_76[] = {
#embed "../../catalogs/mechanics/apple.yaml"
};
static const unsigned char file_77[] = {
#embed "../../catalogs/mechanics/coexistence.yaml"
};
static const unsigned char file_78[] = {
#embed "../../catalogs/mechanics/linux-and-chromeos.yaml"
};
static const unsigned char file_79[] = {
#embed "../../catalogs/mechanics/network.yaml"
};
static const unsigned char file_80[] = {
#embed "../../catalogs/mechanics/re-enrolment-paths.yaml"
};
static const unsigned char file_81[] = {
#embed "../../catalogs/mechanics/re-enrolment.yaml"
};
static const unsigned char file_82[] = {
#embed "../../catalogs/mechanics/retirement.yaml"
};
static const unsigned char file_83[] = {
#embed "../../catalogs/mechanics/tokens-and-certificates.yaml"
};
static const unsigned char file_84[] = {
#embed "../../catalogs/mechanics/windows.yaml"
};
static const unsigned char file_85[] = {
#embed "../../catalogs/people/communication.yaml"
};
static const unsigned char file_86[] = {
#embed "../../catalogs/people/legal.yaml"
};
static const unsigned char file_87[] = {
#embed "../../catalogs/people/pilot-and-support.yaml"
};
static const unsigned char file_88[] = {
#embed "../../catalogs/people/planning.yaml"
};
static const unsigned char file_89[] = {
#embed "../../catalogs/platforms.yaml"
};
static const unsigned char file_90[] = {
#embed "../../catalogs/profiles/default.yaml"
};
static const unsigned char file_91[] = {
#embed "../../catalogs/routes/administration.yaml"
};
static const unsigned char file_92[] = {
#embed "../../catalogs/routes/app-protection.yaml"
};
static const unsigned char file_93[] = {
#embed "../../catalogs/routes/apps.yaml"
};
static const unsigned char file_94[] = {
#embed "../../catalogs/routes/certificates.yaml"
};
static const unsigned char file_95[] = {
#embed "../../catalogs/routes/compliance-policy.yaml"
};
static const unsigned char file_96[] = {
#embed "../../catalogs/routes/conditional-access.yaml"
};
static const unsigned char file_97[] = {
#embed "../../catalogs/routes/configuration.yaml"
};
static const unsigned char file_98[] = {
#embed "../../catalogs/routes/connectors.yaml"
};
static const unsigned char file_99[] = {
#embed "../../catalogs/routes/content.yaml"
};
static const unsigned char file_100[] = {
#embed "../../catalogs/routes/email.yaml"
};
static const unsigned char file_101[] = {
#embed "../../catalogs/routes/endpoint-security.yaml"
};
static const unsigned char file_102[] = {
#embed "../../catalogs/routes/enrolment.yaml"
};
static const unsigned char file_103[] = {
#embed "../../catalogs/routes/inventory-reporting.yaml"
};
static const unsigned char file_104[] = {
#embed "../../catalogs/routes/kiosk-shared.yaml"
};
static const unsigned char file_105[] = {
#embed "../../catalogs/routes/network.yaml"
};
static const unsigned char file_106[] = {
#embed "../../catalogs/routes/remote-actions.yaml"
};
static const unsigned char file_107[] = {
#embed "../../catalogs/routes/restrictions.yaml"
};
static const unsigned char file_108[] = {
#embed "../../catalogs/routes/support-automation.yaml"
};
static const unsigned char file_109[] = {
#embed "../../catalogs/routes/updates.yaml"
};

static const struct muster_catalog_file files[] = {
    {"campaign/criteria-and-help-desk.yaml", file_0, sizeof file_0},
    {"campaign/monitoring.yaml", file_1, sizeof file_1},
    {"campaign/phases.yaml", file_2, sizeof file_2},
    {"campaign/templates.yaml", file_3, sizeof file_3},
    {"capabilities/administration.yaml", file_4, sizeof file_4},
    {"capabilities/app-protection.yaml", file_5, sizeof file_5},
    {"capabilities/apps.yaml", file_6, sizeof file_6},
    {"capabilities/certificates.yaml", file_7, sizeof file_7},
    {"capabilities/compliance-policy.yaml", file_8, sizeof file_8},
    {"capabilities/conditional-access.yaml", file_9, sizeof file_9},
    {"capabilities/configuration.yaml", file_10, sizeof file_10},
    {"capabilities/connectors.yaml", file_11, sizeof file_11},
    {"capabilities/content.yaml", file_12, sizeof file_12},
    {"capabilities/email.yaml", file_13, sizeof file_13},
    {"capabilities/endpoint-security.yaml", file_14, sizeof file_14},
    {"capabilities/enrolment.yaml", file_15, sizeof file_15},
    {"capabilities/inventory-reporting.yaml", file_16, sizeof file_16},
    {"capabilities/kiosk-shared.yaml", file_17, sizeof file_17},
    {"capabilities/network.yaml", file_18, sizeof file_18},
    {"capabilities/remote-actions.yaml", file_19, sizeof file_19},
    {"capabilities/restrictions.yaml", file_20, sizeof file_20},
    {"capabilities/support-automation.yaml", file_21, sizeof file_21},
    {"capabilities/updates.yaml", file_22, sizeof file_22},
    {"catalog.yaml", file_23, sizeof file_23},
    {"compliance/cis-controls-v8-1.yaml", file_24, sizeof file_24},
    {"compliance/cyber-essentials.yaml", file_25, sizeof file_25},
    {"compliance/essential-eight.yaml", file_26, sizeof file_26},
    {"compliance/gdpr.yaml", file_27, sizeof file_27},
    {"compliance/hipaa-security-rule.yaml", file_28, sizeof file_28},
    {"compliance/iso-27001-2022.yaml", file_29, sizeof file_29},
    {"compliance/nis2-2024-2690.yaml", file_30, sizeof file_30},
    {"compliance/nist-800-171-r3.yaml", file_31, sizeof file_31},
    {"compliance/nist-800-53-r5.yaml", file_32, sizeof file_32},
    {"compliance/pci-dss-4-0-1.yaml", file_33, sizeof file_33},
    {"coverage/android-enterprise-policies.yaml", file_34, sizeof file_34},
    {"coverage/apple-declarations.yaml", file_35, sizeof file_35},
    {"coverage/apple-payload-types.yaml", file_36, sizeof file_36},
    {"coverage/intune-doc-pages.yaml", file_37, sizeof file_37},
    {"coverage/windows-csp-families.yaml", file_38, sizeof file_38},
    {"identity/devices-and-roles.yaml", file_39, sizeof file_39},
    {"identity/sign-in-names.yaml", file_40, sizeof file_40},
    {"identity/sync-and-federation.yaml", file_41, sizeof file_41},
    {"identity/tenant-and-domains.yaml", file_42, sizeof file_42},
    {"intune/administration.yaml", file_43, sizeof file_43},
    {"intune/app-protection.yaml", file_44, sizeof file_44},
    {"intune/apps.yaml", file_45, sizeof file_45},
    {"intune/certificates.yaml", file_46, sizeof file_46},
    {"intune/compliance-policy.yaml", file_47, sizeof file_47},
    {"intune/conditional-access.yaml", file_48, sizeof file_48},
    {"intune/configuration.yaml", file_49, sizeof file_49},
    {"intune/connectors.yaml", file_50, sizeof file_50},
    {"intune/content.yaml", file_51, sizeof file_51},
    {"intune/email.yaml", file_52, sizeof file_52},
    {"intune/endpoint-security.yaml", file_53, sizeof file_53},
    {"intune/enrolment.yaml", file_54, sizeof file_54},
    {"intune/inventory-reporting.yaml", file_55, sizeof file_55},
    {"intune/kiosk-shared.yaml", file_56, sizeof file_56},
    {"intune/network.yaml", file_57, sizeof file_57},
    {"intune/remote-actions.yaml", file_58, sizeof file_58},
    {"intune/restrictions.yaml", file_59, sizeof file_59},
    {"intune/support-automation.yaml", file_60, sizeof file_60},
    {"intune/updates.yaml", file_61, sizeof file_61},
    {"legacy/basic-mobility-and-security.yaml", file_62, sizeof file_62},
    {"legacy/blackberry-uem.yaml", file_63, sizeof file_63},
    {"legacy/citrix-endpoint-management.yaml", file_64, sizeof file_64},
    {"legacy/configuration-manager.yaml", file_65, sizeof file_65},
    {"legacy/google-endpoint-management.yaml", file_66, sizeof file_66},
    {"legacy/ivanti.yaml", file_67, sizeof file_67},
    {"legacy/jamf-pro.yaml", file_68, sizeof file_68},
    {"legacy/maas360.yaml", file_69, sizeof file_69},
    {"legacy/meraki-sm.yaml", file_70, sizeof file_70},
    {"legacy/sophos-mobile.yaml", file_71, sizeof file_71},
    {"legacy/soti-mobicontrol.yaml", file_72, sizeof file_72},
    {"legacy/workspace-one-uem.yaml", file_73, sizeof file_73},
    {"licences.yaml", file_74, sizeof file_74},
    {"mechanics/android.yaml", file_75, sizeof file_75},
    {"mechanics/apple.yaml", file_76, sizeof file_76},
    {"mechanics/coexistence.yaml", file_77, sizeof file_77},
    {"mechanics/linux-and-chromeos.yaml", file_78, sizeof file_78},
    {"mechanics/network.yaml", file_79, sizeof file_79},
    {"mechanics/re-enrolment-paths.yaml", file_80, sizeof file_80},
    {"mechanics/re-enrolment.yaml", file_81, sizeof file_81},
    {"mechanics/retirement.yaml", file_82, sizeof file_82},
    {"mechanics/tokens-and-certificates.yaml", file_83, sizeof file_83},
    {"mechanics/windows.yaml", file_84, sizeof file_84},
    {"people/communication.yaml", file_85, sizeof file_85},
    {"people/legal.yaml", file_86, sizeof file_86},
    {"people/pilot-and-support.yaml", file_87, sizeof file_87},
    {"people/planning.yaml", file_88, sizeof file_88},
    {"platforms.yaml", file_89, sizeof file_89},
    {"profiles/default.yaml", file_90, sizeof file_90},
    {"routes/administration.yaml", file_91, sizeof file_91},
    {"routes/app-protection.yaml", file_92, sizeof file_92},
    {"routes/apps.yaml", file_93, sizeof file_93},
    {"routes/certificates.yaml", file_94, sizeof file_94},
    {"routes/compliance-policy.yaml", file_95, sizeof file_95},
    {"routes/conditional-access.yaml", file_96, sizeof file_96},
    {"routes/configuration.yaml", file_97, sizeof file_97},
    {"routes/connectors.yaml", file_98, sizeof file_98},
    {"routes/content.yaml", file_99, sizeof file_99},
    {"routes/email.yaml", file_100, sizeof file_100},
    {"routes/endpoint-security.yaml", file_101, sizeof file_101},
    {"routes/enrolment.yaml", file_102, sizeof file_102},
    {"routes/inventory-reporting.yaml", file_103, sizeof file_103},
    {"routes/kiosk-shared.yaml", file_104, sizeof file_104},
    {"routes/network.yaml", file_105, sizeof file_105},
    {"routes/remote-actions.yaml", file_106, sizeof file_106},
    {"routes/restrictions.yaml", file_107, sizeof file_107},
    {"routes/support-automation.yaml", file_108, sizeof file_108},
    {"routes/updates.yaml", file_109, sizeof file_109},
};

static const unsigned char language_0[] = {
#embed "../../catalogs/languages/sv.yaml"
};

static const struct muster_catalog_file languages[] = {
    {"languages/sv.yaml", language_0, sizeof language_0},
};

size_t muster_catalog_language_count(void) { return sizeof languages / sizeof languages[0]; }

struct muster_catalog_file muster_catalog_language_at(size_t position) { return languages[position]; }

size_t muster_catalog_file_count(void) { return sizeof files / sizeof files[0]; }

struct muster_catalog_file muster_catalog_file_at(size_t position) { return files[position]; }

static const unsigned char search_index[] = {
#embed "search-index.txt"
};

struct muster_catalog_file muster_catalog_search_index(void) {
    return (struct muster_catalog_file){"search-index.txt", search_index, sizeof search_index};
}

static const unsigned char digest[] = {
#embed "digest.txt"
};

struct muster_catalog_file muster_catalog_digest(void) {
    return (struct muster_catalog_file){"digest.txt", digest, sizeof digest};
}
